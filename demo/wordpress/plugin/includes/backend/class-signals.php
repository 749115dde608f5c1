<?php
/**
 * What the page noticed of a press: a hidden field that was filled in, or a form that was filled in faster than a person
 * types. Such signs put the address under a lower limit for ten minutes. They refuse nobody by themselves: password
 * managers fill hidden fields too, and some people are quick.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Site_Secret;
use Reservation_Widget\Tables;

/** Signs of a machine. */
final class Signals {

	public const HEADER = 'Guest-Signals';
	/** As long as counts are kept. */
	private const MINUTES = 10;

	/** Whether the address looks like a machine's, by this press or by one of the last minutes. */
	public static function heed( string $header, string $address, int $restaurant ): bool {
		$mark    = Site_Secret::hmac( 'suspect', "{$restaurant} {$address}" );
		$minute  = intdiv( time(), 60 );
		$signals = self::of( $header );
		foreach ( $signals as $signal ) {
			Events::note( "suspect_{$signal}", $restaurant );
		}
		if ( array() !== $signals ) {
			Statement::run( 'INSERT IGNORE INTO ' . Tables::counts() . ' (bucket, minute, hits) VALUES (%s, %d, 1)', $mark, $minute );
			return true;
		}
		return null !== Statement::row( 'SELECT hits FROM ' . Tables::counts() . ' WHERE bucket = %s AND minute > %d LIMIT 1', $mark, $minute - self::MINUTES );
	}

	/**
	 * A structured-field dictionary; what cannot be read says nothing.
	 *
	 * @return string[] `decoy`, `haste`.
	 */
	private static function of( string $header ): array {
		/**
		 * Filters how quick is too quick.
		 *
		 * @param int $seconds From the form being ready to the press; 0 looks at no clock.
		 */
		$hasty   = (int) apply_filters( 'reservation_widget_hasty_seconds', 3 );
		$members = array_map( 'trim', explode( ',', $header ) );
		$elapsed = preg_grep( '/^elapsed=\d{1,9}$/D', $members );
		$seconds = array_map( static fn ( string $member ): int => (int) substr( $member, strlen( 'elapsed=' ) ), $elapsed );
		return array_keys(
			array_filter(
				array(
					'decoy' => array() !== array_intersect( $members, array( 'decoy', 'decoy=?1' ) ),
					'haste' => array() !== $seconds && min( $seconds ) < $hasty,
				)
			)
		);
	}
}
