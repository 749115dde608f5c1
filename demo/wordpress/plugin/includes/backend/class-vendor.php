<?php
/**
 * Calls the Reserve API: the only place that reads the key, and the only host that it is sent to is the configured one.
 * Redirects are not followed, replies are bounded, nothing is tried twice.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Api_Key;
use Reservation_Widget\Settings;
use WP_Error;

/** The vendor's API as seen from this server. */
final class Vendor {

	/** Longest reply that is read, bytes: more is no answer of this contract. */
	private const LONGEST_REPLY = 262144;

	public function __construct( private readonly Settings $settings ) {}

	/**
	 * Seconds, by what waits: a read of the guest's, all looks before a booking together, the booking itself. The last
	 * two have to end before the widget's 20 s, so that the guest hears the truth from here.
	 */
	public static function deadline( string $what ): float {
		$deadlines = array(
			'read'  => 8,
			'check' => 4,
			'write' => 14,
		);
		/**
		 * Filters how long the Reserve API may take, in seconds.
		 *
		 * @param array<string, float> $deadlines `read`, `check` and `write`.
		 */
		$deadlines = (array) apply_filters( 'reservation_widget_deadlines', $deadlines );
		return (float) ( $deadlines[ $what ] ?? 8 );
	}

	/** @param string $path Made of fixed words and typed values only. */
	public function get( string $path, float $deadline ): Vendor_Reply {
		return $this->call( 'GET', $path, null, $deadline );
	}

	/** @param array<string, mixed> $body Checked. */
	public function post( string $path, array $body ): Vendor_Reply {
		return $this->call( 'POST', $path, (string) wp_json_encode( $body ), self::deadline( 'write' ) );
	}

	private function call( string $method, string $path, ?string $body, float $deadline ): Vendor_Reply {
		$base = $this->settings->base();
		$key  = Api_Key::for_base( $base );
		if ( '' === $key ) {
			return Vendor_Reply::not_sent( 'no_key' );
		}
		if ( ! self::may_be_called( $base ) ) {
			return Vendor_Reply::not_sent( 'unreachable' );
		}
		$reply = wp_remote_request(
			$base . $path,
			array(
				'method'              => $method,
				'timeout'             => $deadline,
				'redirection'         => 0,
				'limit_response_size' => self::LONGEST_REPLY + 1,
				'user-agent'          => 'reservation-widget; WordPress',
				'headers'             => array( 'x-api-key' => $key, 'Accept' => 'application/json' ) + ( null === $body ? array() : array( 'Content-Type' => 'application/json' ) ),
				'body'                => $body,
			)
		);
		if ( $reply instanceof WP_Error ) {
			return self::failure( $reply );
		}
		$text = wp_remote_retrieve_body( $reply );
		return Vendor_Reply::of(
			(int) wp_remote_retrieve_response_code( $reply ),
			strlen( $text ) > self::LONGEST_REPLY ? '' : $text,
			(string) wp_remote_retrieve_header( $reply, 'retry-after' ),
			$key
		);
	}

	/**
	 * The vendor's own hosts, this very machine when the owner has entered it, and of all else what is out in the open:
	 * nobody who may change settings gets to send requests around inside the server's network.
	 */
	private static function may_be_called( string $base ): bool {
		if ( Settings::is_here( $base ) || in_array( $base, Settings::ENVIRONMENTS, true ) ) {
			return true;
		}
		if ( ! str_starts_with( $base, 'https://' ) || false === wp_http_validate_url( $base ) ) {
			return false;
		}
		$number = gethostbyname( (string) wp_parse_url( $base, PHP_URL_HOST ) );
		return false !== filter_var( $number, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE );
	}

	/**
	 * Was it certain that nothing left this server? Only what is recognised counts as certain: no such name (6), no
	 * connection (7), no agreement on encryption (35, 60), the time ran out while still connecting, or WordPress itself
	 * does not let it out.
	 */
	private static function failure( WP_Error $error ): Vendor_Reply {
		$never_left = '/cURL error (?:6|7|35|60):|cURL error 28: (?:Connection|Resolving|SSL connection)|Connection refused|getaddrinfo/i';
		$is_certain = 'http_request_not_executed' === $error->get_error_code() || 1 === preg_match( $never_left, $error->get_error_message() );
		return $is_certain ? Vendor_Reply::not_sent( 'unreachable' ) : Vendor_Reply::lost();
	}
}
