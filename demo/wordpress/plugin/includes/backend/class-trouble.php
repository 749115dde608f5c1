<?php
/**
 * The last thing that went wrong with the vendor, for the owner to read on the settings page: a code and a time, no more.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** What the owner should know. */
final class Trouble {

	private const NAME = 'reservation_widget_trouble';

	public static function note( string $code ): void {
		if ( '' !== $code ) {
			set_transient( self::NAME, array( 'code' => $code, 'at' => time() ), DAY_IN_SECONDS );
		}
	}

	public static function forget(): void {
		delete_transient( self::NAME );
	}

	/** A sentence with its time; empty when nothing went wrong today. */
	public static function sentence(): string {
		$kept = get_transient( self::NAME );
		if ( ! is_array( $kept ) || ! is_int( $kept['at'] ?? null ) ) {
			return '';
		}
		$when = wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $kept['at'] );
		/* translators: 1: date and time, 2: a sentence about what happened */
		return sprintf( __( '%1$s: %2$s', 'reservation-widget' ), (string) $when, self::of( $kept['code'] ?? '' ) );
	}

	/** What it was, without the time. */
	public static function last(): string {
		$kept = get_transient( self::NAME );
		return self::of( is_array( $kept ) ? $kept['code'] ?? '' : '' );
	}

	private static function of( mixed $code ): string {
		return match ( $code ) {
			'no_key' => __( 'There is no key for this address of the Reserve API.', 'reservation-widget' ),
			'key_refused' => __( 'The Reserve API did not accept the key.', 'reservation-widget' ),
			'not_found' => __( 'The Reserve API does not know the restaurant or the call.', 'reservation-widget' ),
			'redirect' => __( 'The Reserve API answered with another address, which is not followed.', 'reservation-widget' ),
			'rate_limited' => __( 'The Reserve API says that this site asks too often.', 'reservation-widget' ),
			'unreachable' => __( 'The Reserve API could not be reached.', 'reservation-widget' ),
			'no_answer' => __( 'The Reserve API did not answer in time.', 'reservation-widget' ),
			'unreadable' => __( 'The Reserve API’s answer could not be read.', 'reservation-widget' ),
			default => __( 'The Reserve API failed.', 'reservation-widget' ),
		};
	}
}
