<?php
/**
 * Which pages may call. WordPress answers every origin, with cookies allowed; for our routes that is replaced: pages of
 * this site, the origins that the owner has entered, nobody else, and never with cookies.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Settings;
use WP_REST_Request;

/** Origins. */
final class Cors {

	private const REQUEST_HEADERS = array( 'Idempotency-Key', 'Duplicate-Confirmed', 'Authorization', 'Content-Type', Signals::HEADER );

	public function __construct( private readonly Settings $settings ) {}

	public function register(): void {
		// After WordPress has set its own.
		add_filter( 'rest_pre_serve_request', array( $this, 'replace_headers' ), 20, 3 );
		add_filter( 'rest_allowed_cors_headers', array( $this, 'add_request_headers' ), 10, 2 );
		add_filter( 'rest_exposed_cors_headers', array( $this, 'add_response_headers' ), 10, 2 );
	}

	/** @throws Refusal With `unauthorized_origin`. A browser always says where a POST comes from; a server says nothing. */
	public function refuse_strangers( WP_REST_Request $request ): void {
		$origin = (string) $request->get_header( 'Origin' );
		if ( '' !== $origin && ! $this->is_allowed( $origin ) ) {
			throw new Refusal( 'unauthorized_origin', __( 'Pages of this origin are not registered to book at this restaurant.', 'reservation-widget' ) );
		}
	}

	/** @throws Refusal Unless a page of this very site asks. */
	public static function refuse_all_but_own( WP_REST_Request $request ): void {
		if ( ! self::is_own( (string) $request->get_header( 'Origin' ) ) ) {
			throw new Refusal( 'unauthorized_origin', __( 'Only pages of this site may ask.', 'reservation-widget' ) );
		}
	}

	/** @param mixed $served Passed on. */
	public function replace_headers( mixed $served, mixed $response, WP_REST_Request $request ): mixed {
		if ( ! Routes::is_ours( $request ) ) {
			return $served;
		}
		foreach ( array( 'Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials', 'Access-Control-Allow-Methods' ) as $name ) {
			header_remove( $name );
		}
		header( 'Vary: Origin', false );
		$origin = (string) $request->get_header( 'Origin' );
		if ( '' !== $origin && $this->is_allowed( $origin ) ) {
			// An origin as it stands in the list, or as the browser's own host: no line break is possible in it.
			header( "Access-Control-Allow-Origin: {$origin}" );
			header( 'Access-Control-Allow-Methods: GET, POST' );
			header( 'Access-Control-Max-Age: 600' );
		}
		return $served;
	}

	/** @param string[] $names Of WordPress. */
	public function add_request_headers( array $names, WP_REST_Request $request ): array {
		return Routes::is_ours( $request ) ? array_values( array_unique( array( ...$names, ...self::REQUEST_HEADERS ) ) ) : $names;
	}

	/** @param string[] $names Of WordPress. */
	public function add_response_headers( array $names, WP_REST_Request $request ): array {
		return Routes::is_ours( $request ) ? array( ...$names, 'Retry-After' ) : $names;
	}

	private function is_allowed( string $origin ): bool {
		/**
		 * Filters the origins whose pages may book here, besides this site's own.
		 *
		 * @param string[] $origins Such as `https://www.example.com`.
		 */
		$origins = (array) apply_filters( 'reservation_widget_allowed_origins', $this->settings->origins );
		return in_array( $origin, $origins, true ) || self::is_own( $origin );
	}

	/** The host that this request was sent to, or one of the site's addresses. `null`, the origin of sandboxed frames, is nobody's. */
	private static function is_own( string $origin ): bool {
		if ( 1 !== preg_match( '~^https?://([^/\s]+)$~D', $origin, $parts ) ) {
			return false;
		}
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- compared only.
		$host = strtolower( (string) wp_unslash( $_SERVER['HTTP_HOST'] ?? '' ) );
		return strtolower( $parts[1] ) === $host || is_allowed_http_origin( $origin ) === $origin;
	}
}
