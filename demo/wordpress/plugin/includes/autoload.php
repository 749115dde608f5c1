<?php
/**
 * Finds a class in the file that is named after it: `Reservation_Widget\Page\Tag` is `page/class-tag.php`.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

spl_autoload_register(
	static function ( string $name ): void {
		$parts = explode( '\\', $name );
		if ( 'Reservation_Widget' !== array_shift( $parts ) || array() === $parts ) {
			return;
		}
		$class  = strtolower( str_replace( '_', '-', (string) array_pop( $parts ) ) );
		$folder = array() === $parts ? '' : strtolower( implode( '/', $parts ) ) . '/';
		$file   = __DIR__ . "/{$folder}class-{$class}.php";
		if ( is_readable( $file ) ) {
			require_once $file;
		}
	}
);
