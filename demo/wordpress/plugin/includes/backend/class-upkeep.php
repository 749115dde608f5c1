<?php
/**
 * Forgets what has had its time: keys after their table's, counts after minutes, kept reads. Done in passing by bookings and by
 * reads that reach the vendor, because WordPress's cron is switched off on many sites.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** Cleaning up in passing. */
final class Upkeep {

	public const OPTION = 'reservation_widget_upkeep';
	private const EVERY = 10 * MINUTE_IN_SECONDS;

	public static function in_passing(): void {
		if ( (int) get_option( self::OPTION ) > time() - self::EVERY ) {
			return;
		}
		update_option( self::OPTION, time(), false );
		Intents::forget_old();
		Rate_Limits::forget_old();
		Read_Cache::forget_old();
	}
}
