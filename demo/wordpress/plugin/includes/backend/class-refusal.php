<?php
/**
 * A refusal in the contract's shape: code, sentence, and a sentence for each field it is about.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use WP_REST_Response;

/** Thrown wherever something is refused. */
final class Refusal extends \RuntimeException {

	/** The contract's codes and the status each comes with. */
	private const STATUS = array(
		'invalid'                 => 422,
		'party_size'              => 422,
		'tier_unknown'            => 422,
		'closed'                  => 422,
		'bad_request'             => 400,
		'idempotency_key_missing' => 400,
		'not_found'               => 404,
		'unauthorized_origin'     => 403,
		'token_invalid'           => 401,
		'slot_taken'              => 409,
		'duplicate'               => 409,
		'in_progress'             => 409,
		'key_reused'              => 422,
		'too_large'               => 413,
		'unsupported_type'        => 415,
		'rate_limited'            => 429,
		'unavailable'             => 503,
		'outcome_unknown'         => 202,
	);

	/**
	 * @param string                $error_code  One of the contract; empty for the vendor's own words, which have none.
	 * @param string                $message     A sentence for people.
	 * @param array<string, string> $fields      Dotted wire path → sentence.
	 * @param int                   $retry_after Seconds; 0 = not said.
	 * @param int                   $status      Of a refusal without a code.
	 */
	public function __construct(
		public readonly string $error_code,
		string $message,
		public readonly array $fields = array(),
		public readonly int $retry_after = 0,
		private readonly int $status = 422,
	) {
		parent::__construct( $message );
	}

	/** A refusal because of one field. */
	public static function field( string $code, string $path, string $sentence ): self {
		return new self( $code, $sentence, array( $path => $sentence ) );
	}

	public function status(): int {
		return self::STATUS[ $this->error_code ] ?? $this->status;
	}

	/** @return array{data: null, error: array<string, mixed>} */
	public function body(): array {
		$error = array(
			'message'  => $this->getMessage(),
			'messages' => array() === $this->fields ? null : array_values( $this->fields ),
		);
		if ( '' !== $this->error_code ) {
			$error['code'] = $this->error_code;
		}
		if ( array() !== $this->fields ) {
			$error['fields'] = $this->fields;
		}
		return array(
			'data'  => null,
			'error' => $error,
		);
	}

	public function response(): WP_REST_Response {
		$response = Answer::of( $this->status(), $this->body() );
		if ( $this->retry_after > 0 ) {
			$response->header( 'Retry-After', (string) $this->retry_after );
		}
		return $response;
	}
}
