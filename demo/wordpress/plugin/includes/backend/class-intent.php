<?php
/**
 * One press of a guest's button: its key, and the hash of what was wished, by which repeats are recognised.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** Who asks twice asks for the same. */
final class Intent {

	private function __construct( public readonly int $restaurant, public readonly string $key, public readonly string $body_hash ) {}

	/**
	 * @param string       $header Of `Idempotency-Key`: a quoted structured-field string.
	 * @param array<mixed> $body   As sent.
	 */
	public static function of( string $kind, int $restaurant, string $header, array $body ): self {
		$hash = hash( 'sha256', "{$kind} {$restaurant} " . wp_json_encode( self::sorted( $body ) ) );
		return new self( $restaurant, hash( 'sha256', self::read_key( $header ) ), $hash );
	}

	/** @throws Refusal When there is none. */
	public static function read_key( string $header ): string {
		if ( 1 !== preg_match( '/^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\\\["\\\\]){1,128})"$/D', $header, $parts ) ) {
			throw new Refusal( 'idempotency_key_missing', __( 'Idempotency-Key is required: a quoted string of at most 128 characters, new for each intent.', 'reservation-widget' ) );
		}
		return $parts[1];
	}

	/** The same text for the same content, whatever the order of keys. */
	private static function sorted( array $value ): array {
		if ( ! array_is_list( $value ) ) {
			ksort( $value, SORT_STRING );
		}
		return array_map( static fn ( mixed $item ): mixed => is_array( $item ) ? self::sorted( $item ) : $item, $value );
	}
}
