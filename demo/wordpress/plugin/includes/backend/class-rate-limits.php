<?php
/**
 * How much one source may ask for in a minute, counted in the plugin's table so that it holds over several servers.
 * Counted are hashes. The repeat of an intent whose end is known never comes here; whatever may reach the vendor does.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Site_Secret;
use Reservation_Widget\Tables;

/** Limits for bookings, and for reads that reach the vendor. */
final class Rate_Limits {

	private const LIMITS = array(
		'address'         => 60,
		'phone'           => 5,
		'email'           => 5,
		'restaurant'      => 600,
		'suspect'         => 6,
		'token'           => 60,
		'read'            => 240,
		'restaurant_read' => 600,
	);

	/**
	 * @param array<string, string> $sources What is counted → whose.
	 * @throws Refusal With `rate_limited` when one is over.
	 */
	public static function count( array $sources ): void {
		$minute = intdiv( time(), 60 );
		foreach ( $sources as $what => $whose ) {
			if ( self::hits( Site_Secret::hmac( "count:{$what}", $whose ), $minute ) > self::limit( $what ) ) {
				throw new Refusal( 'rate_limited', __( 'Too many requests. Please try again in a moment.', 'reservation-widget' ), array(), 60 - time() % 60 );
			}
		}
	}

	public static function forget_old(): void {
		Statement::run( 'DELETE FROM ' . Tables::counts() . ' WHERE minute < %d', intdiv( time(), 60 ) - 10 );
	}

	private static function limit( string $what ): int {
		/**
		 * Filters how often something may come in a minute.
		 *
		 * @param array<string, int> $limits `address`, `phone`, `email`, `restaurant`; `suspect`, an address that looks like a machine's; `token`, questions who is logged in; reads that reach the vendor: `read` by address, `restaurant_read`.
		 */
		$limits = (array) apply_filters( 'reservation_widget_limits', self::LIMITS );
		return (int) ( $limits[ $what ] ?? self::LIMITS[ $what ] );
	}

	private static function hits( string $bucket, int $minute ): int {
		Statement::run( 'INSERT INTO ' . Tables::counts() . ' (bucket, minute, hits) VALUES (%s, %d, 1) ON DUPLICATE KEY UPDATE hits = hits + 1', $bucket, $minute );
		$row = Statement::row( 'SELECT hits FROM ' . Tables::counts() . ' WHERE bucket = %s AND minute = %d', $bucket, $minute );
		return (int) ( $row->hits ?? 0 );
	}
}
