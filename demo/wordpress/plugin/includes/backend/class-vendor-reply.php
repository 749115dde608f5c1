<?php
/**
 * What the vendor answered, and what it means. Failures come in three shapes, all seen by a real client: an envelope
 * with `error`, a bare `{ message }`, and no JSON at all. The rules are the contract's "When is it booked?".
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** A reply, or why there is none. */
final class Vendor_Reply {

	/** Deepest nesting that is believed. */
	private const DEPTH = 20;
	/** Seconds until a read that failed is tried again: short, so that guests soon see that all is well again. */
	private const PAUSE = 15;
	/** The longest pause that a vendor gets by asking for it. */
	private const LONGEST_PAUSE = 60;
	/** Vendor's sentences that mean that somebody was faster. An assumption: the API has no codes. */
	private const TAKEN = '/no longer available|not available|already (?:booked|taken|reserved)/i';

	/**
	 * @param int    $status      0 = no reply.
	 * @param mixed  $body        Decoded; null when it was no JSON within the limits.
	 * @param int    $retry_after Seconds; 0 = not said.
	 * @param string $trouble     For the owner: why there is no usable reply.
	 * @param bool   $was_sent    False when it is certain that nothing left this server.
	 */
	private function __construct(
		private readonly int $status,
		private readonly mixed $body,
		private readonly int $retry_after,
		public readonly string $trouble,
		private readonly bool $was_sent,
	) {}

	/** @param string $key Never repeated, not even where the vendor does. */
	public static function of( int $status, string $text, string $retry_after, #[\SensitiveParameter] string $key ): self {
		$body    = json_decode( $text, true, self::DEPTH );
		$body    = self::holds( $body, $key ) ? null : $body;
		$seconds = 1 === preg_match( '/^\d{1,4}$/', $retry_after ) ? (int) $retry_after : 0;
		$trouble = match ( true ) {
			401 === $status, 403 === $status => 'key_refused',
			404 === $status => 'not_found',
			$status >= 300 && $status < 400 => 'redirect',
			429 === $status => 'rate_limited',
			$status >= 500 => 'fault',
			default => '',
		};
		return new self( $status, $body, $seconds, $trouble, true );
	}

	/** JSON can spell a text in many ways: looked at is what it means. */
	private static function holds( mixed $value, #[\SensitiveParameter] string $key ): bool {
		if ( ! is_array( $value ) ) {
			return is_string( $value ) && str_contains( $value, $key );
		}
		foreach ( $value as $name => $item ) {
			if ( str_contains( (string) $name, $key ) || self::holds( $item, $key ) ) {
				return true;
			}
		}
		return false;
	}

	public static function not_sent( string $trouble ): self {
		return new self( 0, null, 0, $trouble, false );
	}

	/** The time ran out, or the line broke, after it may have been sent. */
	public static function lost(): self {
		return new self( 0, null, 0, 'no_answer', true );
	}

	/**
	 * `data` of a read that went well.
	 *
	 * @throws Refusal When it did not.
	 */
	public function data(): mixed {
		if ( 200 === $this->status && $this->has_data() ) {
			return $this->body['data'];
		}
		throw $this->refusal();
	}

	/** Only a 2xx with `data` and without `error` is a booking; a 202 is the vendor's own "not known yet". */
	public function is_booked(): bool {
		return $this->status >= 200 && $this->status < 300 && 202 !== $this->status && $this->has_data();
	}

	/**
	 * Refused for certain: nothing was sent, an `error` says so, or a status that is nothing but a refusal. Gateways write
	 * JSON with an `error`, too, with the booking made behind them: at 408 and from 500 on only the vendor's own envelope
	 * with its sentence counts, at the one status no gateway makes up.
	 */
	public function is_refused(): bool {
		if ( ! $this->was_sent ) {
			return true;
		}
		if ( 408 === $this->status || $this->status >= 500 ) {
			return 500 === $this->status && is_array( $this->error() ) && '' !== $this->sentences();
		}
		return null !== $this->error() || $this->status >= 400;
	}

	/**
	 * What may be shown of a create: any of its ids, and nothing about the guest.
	 *
	 * @return array<string, string|int>
	 */
	public function receipt(): array {
		$data = is_array( $this->body ) && is_array( $this->body['data'] ?? null ) ? $this->body['data'] : array();
		$ids  = array_intersect_key( $data, array_flip( array( 'id', 'reservationId', 'waitlistId', 'reference', 'status' ) ) );
		return array_filter( $ids, static fn ( mixed $id ): bool => is_int( $id ) || Text::is_line( $id, 64 ) );
	}

	/** In the contract's words where there are any, else in the vendor's. */
	public function refusal( bool $is_booking = false ): Refusal {
		if ( $is_booking && ( 409 === $this->status || 1 === preg_match( self::TAKEN, $this->sentences() ) ) ) {
			return new Refusal( 'slot_taken', __( 'This time is no longer available.', 'reservation-widget' ) );
		}
		return match ( $this->status ) {
			404 => new Refusal( 'not_found', __( 'There is no such restaurant.', 'reservation-widget' ) ),
			429 => new Refusal( 'rate_limited', __( 'Too many requests. Please try again in a moment.', 'reservation-widget' ), array(), max( 1, $this->retry_after ) ),
			0, 401, 403 => self::unavailable(),
			default => $this->in_its_words(),
		};
	}

	public static function unavailable(): Refusal {
		return new Refusal( 'unavailable', __( 'The restaurant’s system cannot be reached at the moment.', 'reservation-widget' ), array(), 2 );
	}

	/** The widget shows a sentence that comes without a code. */
	private function in_its_words(): Refusal {
		$sentences = $this->sentences();
		if ( '' === $sentences || ( $this->status >= 500 && null === $this->error() ) || $this->status < 400 && null === $this->error() ) {
			return self::unavailable();
		}
		return new Refusal( '', $sentences, array(), 0, $this->status >= 400 && $this->status < 500 ? $this->status : 422 );
	}

	/** Seconds for which asking again would only wait, or annoy, again; 0 = what was answered says no such thing. */
	public function pause(): int {
		return match ( $this->trouble ) {
			'rate_limited' => 0 === $this->retry_after ? self::PAUSE : min( self::LONGEST_PAUSE, $this->retry_after ),
			'no_answer', 'unreachable', 'fault' => self::PAUSE,
			default => 0,
		};
	}

	private function has_data(): bool {
		return is_array( $this->body ) && array_key_exists( 'data', $this->body ) && null === $this->error();
	}

	private function error(): mixed {
		return is_array( $this->body ) ? ( $this->body['error'] ?? null ) : null;
	}

	/** Of `error`, else of a bare `{ message }`; short, on one line, without markup. */
	private function sentences(): string {
		$error = $this->error();
		$from  = is_array( $error ) ? $error : ( is_array( $this->body ) ? $this->body : array() );
		$said  = is_array( $from['messages'] ?? null ) ? array_filter( $from['messages'], 'is_string' ) : array();
		if ( array() === $said && is_string( $error ) ) {
			$said = array( $error );
		}
		if ( array() === $said && is_string( $from['message'] ?? null ) ) {
			$said = array( $from['message'] );
		}
		return mb_substr( sanitize_text_field( implode( ' ', $said ) ), 0, 500, 'UTF-8' );
	}
}
