<?php
/**
 * A status and a body: what is answered, and what is kept of a booking so that a repeat is answered alike.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use WP_REST_Response;

/** An answer to a call of the contract. */
final class Answer {

	/** @param array<mixed> $body Without personal data: it may be kept until the table's day is over. */
	public function __construct( public readonly int $status, public readonly array $body ) {}

	/** @param mixed $data Of the envelope. */
	public static function ok( mixed $data, int $status = 200 ): self {
		return new self(
			$status,
			array(
				'data'  => $data,
				'error' => null,
			)
		);
	}

	/** Nobody can say whether it was booked; a reference, if one came, may help to ask. */
	public static function unknown( mixed $data = null ): self {
		$error = ( new Refusal( 'outcome_unknown', __( 'The restaurant’s system has not confirmed this yet.', 'reservation-widget' ) ) )->body()['error'];
		return new self(
			202,
			array(
				'data'  => $data,
				'error' => $error,
			)
		);
	}

	/** Nothing of it is for caches that others share, unless a number of seconds is said. */
	public function response( int $seconds = 0 ): WP_REST_Response {
		return self::of( $this->status, $this->body, $seconds );
	}

	/** @param array<mixed> $body The envelope. */
	public static function of( int $status, array $body, int $seconds = 0 ): WP_REST_Response {
		self::warn_page_caches();
		$response = new WP_REST_Response( $body, $status );
		$response->header( 'Cache-Control', $seconds > 0 ? "public, max-age={$seconds}" : 'no-store' );
		return $response;
	}

	/** Some keep answers of the REST API too, for days and whatever its headers say, as LiteSpeed does: then free times would stand still. */
	private static function warn_page_caches(): void {
		defined( 'DONOTCACHEPAGE' ) || define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- the name that such plugins have agreed on.
		do_action( 'litespeed_control_set_nocache', 'reservation-widget: free times' ); // phpcs:ignore WordPress.NamingConventions -- LiteSpeed's.
	}
}
