<?php
/**
 * What an owner, or a plugin of theirs, may want to know of a booking: a code and the restaurant, never anything about
 * the guest. WordPress has no log of its own outside of debugging, so there it is an action for others to hear.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** The plugin's log. */
final class Events {

	/** @param string $code `id_ignored`, `suspect_decoy`, `suspect_haste`. */
	public static function note( string $code, int $restaurant ): void {
		/**
		 * Fires when something happened that no guest is told of.
		 *
		 * @param string $code       What.
		 * @param int    $restaurant Where.
		 */
		do_action( 'reservation_widget_event', $code, $restaurant );
		if ( defined( 'WP_DEBUG_LOG' ) && WP_DEBUG_LOG ) {
			error_log( "Reservation Widget: {$code} at restaurant {$restaurant}" ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions -- it is the log.
		}
	}
}
