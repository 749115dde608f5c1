<?php
/**
 * One intent, one call of the vendor. The key is written down before the call and the outcome after it: a repeat finds
 * the outcome, waits a moment for a first try that still runs, or is told that nobody knows.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Tables;

/** The table of intents. */
final class Intents {

	/** The least that a key lives, and for how long after the time of its table. */
	private const KEY_LIFE = DAY_IN_SECONDS;
	/** The most: a time in a far year must not keep its row for ever. */
	private const LONGEST_LIFE = 400 * DAY_IN_SECONDS;
	/** A place on the waitlist is for now, whenever it is asked for: as long as a page is likely to stay open somewhere. */
	private const PLACE_LIFE = 30 * DAY_IN_SECONDS;
	/** Whether a row says anything; with the two values of `by_now`. Rows of an earlier version have the first only. */
	private const IS_ALIVE = '( created_at > %d OR keep_until > %d )';
	private const IS_OVER  = 'created_at <= %d AND keep_until <= %d';
	/** Seconds a repeat waits for the first try. */
	private const WAIT = 2.0;
	/** Seconds beyond the call's own limit after which a row without outcome was left by a crash. */
	private const SLACK       = 15;
	private const TWIN_WITHIN = 10 * MINUTE_IN_SECONDS;

	/** What an earlier try came to; null when there was none or it still runs. */
	public static function earlier( Intent $intent ): ?Answer {
		$row = self::row( $intent );
		return null === $row ? null : self::outcome( $row, $intent );
	}

	/** Whether there was an earlier try; after `earlier`: whether one still runs. */
	public static function is_known( Intent $intent ): bool {
		return null !== self::row( $intent );
	}

	/**
	 * Makes the key ours. Whoever comes second never does, not even when the first is refused meanwhile: it is told to
	 * ask again, and what is asked then is counted and checked anew.
	 *
	 * @param string   $twin Hash of what makes two intents alike; of several at once, too, only one gets it.
	 * @param int|null $at   The table's time; null for a place on the waitlist.
	 * @return Answer|null What another try came to; null when this one is to call the vendor.
	 * @throws Refusal With `duplicate`.
	 */
	public static function claim( Intent $intent, string $twin, ?int $at ): ?Answer {
		if ( self::insert( $intent, $twin, $at ) ) {
			return null;
		}
		if ( ! self::is_known( $intent ) && null !== Statement::row( 'SELECT status FROM ' . Tables::intents() . ' WHERE twin = %s', $twin ) ) {
			throw new Refusal( 'duplicate', __( 'There is already a booking like this one, made a moment ago.', 'reservation-widget' ) );
		}
		return self::wait( $intent );
	}

	/** A second one like the first is meant. */
	public static function allow_another( Intent $intent, string $twin ): void {
		Statement::run( 'UPDATE ' . Tables::intents() . ' SET twin = NULL WHERE twin = %s AND intent_key <> %s', $twin, $intent->key );
	}

	/** What the first try comes to, if it does so in a moment. */
	public static function wait( Intent $intent ): Answer {
		$until = microtime( true ) + self::WAIT;
		for ( $row = self::row( $intent ); null !== $row; $row = self::row( $intent ) ) {
			$outcome = self::outcome( $row, $intent );
			if ( null !== $outcome ) {
				return $outcome;
			}
			if ( microtime( true ) >= $until ) {
				break;
			}
			usleep( 100_000 );
		}
		throw new Refusal( 'in_progress', __( 'The first try of this request is still being worked on.', 'reservation-widget' ), array(), 1 );
	}

	/**
	 * Without it a repeat would be told "not known", never that it may book again. What did not come to a booking for
	 * certain, as when the table was gone, may be wished for again.
	 */
	public static function keep( Intent $intent, Answer $answer ): void {
		$reply = (string) wp_json_encode( $answer->body );
		$twin  = $answer->status < 300 ? 'twin' : 'NULL';
		Statement::run( 'UPDATE ' . Tables::intents() . " SET status = %d, reply = %s, twin = {$twin} WHERE restaurant_id = %d AND intent_key = %s", $answer->status, $reply, $intent->restaurant, $intent->key );
	}

	/** Refused: nothing was done, so nothing is remembered. */
	public static function release( Intent $intent ): void {
		Statement::run( 'DELETE FROM ' . Tables::intents() . ' WHERE restaurant_id = %d AND intent_key = %s', $intent->restaurant, $intent->key );
	}

	public static function forget_old(): void {
		Statement::run( 'DELETE FROM ' . Tables::intents() . ' WHERE ' . self::IS_OVER, ...self::by_now() );
	}

	/** Null while it still runs. */
	private static function outcome( object $row, Intent $intent ): ?Answer {
		if ( $row->body_hash !== $intent->body_hash ) {
			throw new Refusal( 'key_reused', __( 'This Idempotency-Key was used for something else.', 'reservation-widget' ) );
		}
		if ( null !== $row->status ) {
			return new Answer( (int) $row->status, (array) json_decode( (string) $row->reply ) );
		}
		return (int) $row->created_at < time() - (int) Vendor::deadline( 'write' ) - self::SLACK ? Answer::unknown() : null;
	}

	private static function row( Intent $intent ): ?object {
		return Statement::row( 'SELECT body_hash, created_at, status, reply FROM ' . Tables::intents() . ' WHERE restaurant_id = %d AND intent_key = %s AND ' . self::IS_ALIVE, $intent->restaurant, $intent->key, ...self::by_now() );
	}

	/** @return int[] A row is over when it was made before the first and was to be kept until the second. */
	private static function by_now(): array {
		return array( time() - self::KEY_LIFE, time() );
	}

	/**
	 * As long as the same request could still make a booking: a guest may come back to a page that says "not known" weeks
	 * later, and press [Check again]. After its time a table cannot be booked any more.
	 */
	private static function keep_until( ?int $at ): int {
		return null === $at ? time() + self::PLACE_LIFE : min( time() + self::LONGEST_LIFE, $at + self::KEY_LIFE );
	}

	/** The unique keys decide between two that come at once: of the intent, and of what makes it another's double. */
	private static function insert( Intent $intent, string $twin, ?int $at ): bool {
		$now = time();
		Statement::run( 'DELETE FROM ' . Tables::intents() . ' WHERE restaurant_id = %d AND intent_key = %s AND ' . self::IS_OVER, $intent->restaurant, $intent->key, ...self::by_now() );
		Statement::run( 'UPDATE ' . Tables::intents() . ' SET twin = NULL WHERE twin = %s AND created_at <= %d', $twin, $now - self::TWIN_WITHIN );
		return 1 === Statement::run( 'INSERT IGNORE INTO ' . Tables::intents() . ' (restaurant_id, intent_key, body_hash, twin, created_at, keep_until) VALUES (%d, %s, %s, %s, %d, %d)', $intent->restaurant, $intent->key, $intent->body_hash, $twin, $now, self::keep_until( $at ) );
	}
}
