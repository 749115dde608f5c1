<?php
/**
 * Keeps reads for a while, because the vendor has quotas: the restaurant for minutes, times and waits for less than one.
 * Bookings are never kept here. Kept in transients, so in the object cache where a site has one.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** The shared memory of reads. */
final class Read_Cache {

	private const PREFIX = 'reservation_widget_';
	/** Longer than any free time is kept. */
	private const MARK_LIFE = 120;

	/** @param string $scope What else an answer depends on: API and settings. An object cache cannot be emptied, only asked for another name. */
	public function __construct( private readonly string $scope ) {}

	/**
	 * @param int      $seconds How long the answer may be used.
	 * @param callable $ask     Asks the vendor; what it throws is not kept.
	 */
	public function remember( string $path, int $seconds, callable $ask ): mixed {
		$name = self::PREFIX . md5( "{$this->scope}{$path}" );
		$kept = get_transient( $name );
		if ( is_array( $kept ) && array_key_exists( 'data', $kept ) ) {
			return $kept['data'];
		}
		$data = $ask();
		set_transient( $name, array( 'data' => $data ), $seconds );
		return $data;
	}

	/** Part of the path of what a booking changes: after each, free times are asked for anew. */
	public static function mark( int $restaurant ): string {
		$mark = get_transient( self::PREFIX . "mark_{$restaurant}" );
		return is_string( $mark ) ? $mark : '';
	}

	public static function changed( int $restaurant ): void {
		set_transient( self::PREFIX . "mark_{$restaurant}", bin2hex( random_bytes( 8 ) ), self::MARK_LIFE );
	}

	/** Those in the table of options; an object cache lets go of its own by their time. */
	public static function clear(): void {
		self::delete( PHP_INT_MAX );
	}

	/** WordPress does this once a day, by its cron; a site may have that switched off. */
	public static function forget_old(): void {
		self::delete( time() );
	}

	private static function delete( int $until ): void {
		global $wpdb;
		$like = $wpdb->esc_like( '_transient_timeout_' . self::PREFIX ) . '%';
		// phpcs:ignore WordPress.DB -- the options' own functions cannot list.
		$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s AND option_value < %d", $like, $until ) );
		foreach ( $names as $name ) {
			delete_transient( substr( $name, strlen( '_transient_timeout_' ) ) );
		}
	}
}
