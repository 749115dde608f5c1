<?php
/**
 * The Reserve API key: written by the settings page, read by the one class that calls the vendor, shown to nobody.
 *
 * It is kept as an array, because WordPress's own list of all options (`wp-admin/options.php`) prints every plain text;
 * apart from the other settings and not autoloaded, so that no page that does not need it has it in memory; and together
 * with the address it was entered for, so that changing the address cannot send it somewhere else.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget;

/** The stored key. */
final class Api_Key {

	public const OPTION = 'reservation_widget_key';

	/** @param string $base The API's address, for which it was entered. */
	public static function save( #[\SensitiveParameter] string $key, string $base ): void {
		$entry = array(
			'key'  => $key,
			'base' => $base,
		);
		update_option( self::OPTION, $entry, false );
	}

	public static function remove(): void {
		delete_option( self::OPTION );
	}

	/** Empty when there is none for this address; an empty address is none. */
	public static function for_base( string $base ): string {
		$entry = get_option( self::OPTION );
		if ( '' === $base || ! is_array( $entry ) || ( $entry['base'] ?? null ) !== $base || ! is_string( $entry['key'] ?? null ) ) {
			return '';
		}
		return $entry['key'];
	}

	/** All that anybody is ever told. */
	public static function is_set_for( string $base ): bool {
		return '' !== self::for_base( $base );
	}
}
