<?php
/**
 * The routes: exactly the calls of the contract under a name of our own, and one for customer tokens. Whatever goes
 * wrong is answered in the contract's shape.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Settings;
use Reservation_Widget\Tables;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/** The REST side of the plugin. */
final class Routes {

	public const SPACE = 'reservation-widget/v1';

	private const LARGEST_BODY = 32768;

	private readonly Read_Calls $reads;
	private readonly Cors $cors;

	public function __construct( private readonly Settings $settings ) {
		$this->reads = new Read_Calls( $settings );
		$this->cors  = new Cors( $settings );
	}

	/** WordPress finds a route however its letters are written. */
	public static function is_ours( WP_REST_Request $request ): bool {
		return 0 === stripos( $request->get_route(), '/' . self::SPACE );
	}

	public function register(): void {
		add_filter( 'rest_pre_dispatch', array( $this, 'refuse_scripts' ), 10, 3 );
		add_filter( 'rest_pre_dispatch', array( $this, 'weigh' ), 10, 3 );
		add_filter( 'rest_request_before_callbacks', array( $this, 'judge_bodies_here' ), 10, 3 );
		$minutes = 60;
		$this->read( '/restaurant/(?P<id>[^/]+)/profile', fn ( int $id ): array => $this->reads->profile( $id ), $minutes );
		$this->read( '/restaurant/(?P<id>[^/]+)/sections', fn ( int $id ): array => $this->reads->sections( $id ), $minutes );
		$this->read( '/restaurant/(?P<id>[^/]+)/membertiers', fn ( int $id ): array => $this->reads->tiers( $id ), $minutes );
		$this->read( '/v2/reservations/(?P<id>[^/]+)/waittime', fn ( int $id ): array => $this->reads->waits( $id ) );
		$this->read(
			'/v2/reservations/(?P<id>[^/]+)/availabletimes/(?P<date>[^/]+)/(?P<party>[^/]+)',
			fn ( int $id, WP_REST_Request $request ): array => $this->reads->times( $id, self::day( $request ), self::party( $request ) )
		);
		foreach ( array( 'reservation', 'waitlist' ) as $kind ) {
			$this->write( "/v2/reservations/(?P<id>[^/]+)/{$kind}", fn ( int $id, WP_REST_Request $request ): Answer => ( new Booking_Call( $this->settings, $this->cors ) )->take( $kind, $id, $request ) );
		}
		$this->write( '/customer-token/(?P<id>[^/]+)', array( $this, 'token' ) );
	}

	/** Any page may load a script, whatever its origin: nothing is answered as one. */
	public function refuse_scripts( mixed $result, \WP_REST_Server $server, WP_REST_Request $request ): mixed {
		if ( null !== $result || ! self::is_ours( $request ) || ! isset( $request->get_query_params()['_jsonp'] ) ) {
			return $result;
		}
		return ( new Refusal( 'bad_request', __( 'The request has to be application/json.', 'reservation-widget' ) ) )->response();
	}

	/** Before WordPress unpacks it. */
	public function weigh( mixed $result, \WP_REST_Server $server, WP_REST_Request $request ): mixed {
		if ( null !== $result || ! self::is_ours( $request ) || strlen( (string) $request->get_body() ) <= self::LARGEST_BODY ) {
			return $result;
		}
		return ( new Refusal( 'too_large', __( 'The request is larger than 32 KB.', 'reservation-widget' ) ) )->response();
	}

	/** WordPress would refuse broken JSON in words of its own; the calls read their bodies themselves. What else is refused, by other plugins, stays refused. */
	public function judge_bodies_here( mixed $response, array $handler, WP_REST_Request $request ): mixed {
		$is_about_json = $response instanceof WP_Error && 'rest_invalid_json' === $response->get_error_code();
		return $is_about_json && self::is_ours( $request ) ? null : $response;
	}

	/** A read that only this site's own pages get; see Customer_Token. */
	public function token( int $id, WP_REST_Request $request ): Answer {
		Cors::refuse_all_but_own( $request );
		Rate_Limits::count( array( 'token' => Guest_Address::get() ) );
		return Answer::ok( array( 'token' => Customer_Token::for_visitor( $id ) ) );
	}

	/** @param callable $answer Gets the restaurant's id and the request, returns `data`. */
	private function read( string $path, callable $answer, int $seconds = 0 ): void {
		$this->route(
			'GET',
			$path,
			static fn ( int $id, WP_REST_Request $request ): WP_REST_Response => Answer::ok( $answer( $id, $request ) )->response( $seconds )
		);
	}

	/** @param callable $answer Gets the restaurant's id and the request, returns an Answer. */
	private function write( string $path, callable $answer ): void {
		$this->route( 'POST', $path, static fn ( int $id, WP_REST_Request $request ): WP_REST_Response => $answer( $id, $request )->response() );
	}

	private function route( string $method, string $path, callable $handle ): void {
		register_rest_route(
			self::SPACE,
			$path,
			array(
				'methods'             => $method,
				// Guests have no account; what protects these calls is in them.
				'permission_callback' => '__return_true',
				'callback'            => fn ( WP_REST_Request $request ): WP_REST_Response => $this->answered( $handle, $request ),
			)
		);
	}

	private function answered( callable $handle, WP_REST_Request $request ): WP_REST_Response {
		try {
			return $handle( $this->restaurant( $request ), $request );
		} catch ( Refusal $refusal ) {
			return $refusal->response();
		} catch ( \Throwable ) {
			// Its words may hold what a guest wrote. Nothing was sent to the vendor: Booking_Call sees to what is after that.
			Tables::mend();
			return Vendor_Reply::unavailable()->response();
		}
	}

	/** @throws Refusal Unless the owner has entered it: the key may open other restaurants too. */
	private function restaurant( WP_REST_Request $request ): int {
		$id = (string) $request->get_url_params()['id'];
		if ( 1 !== preg_match( '/^[1-9]\d{0,9}$/D', $id ) || ! $this->settings->allows( (int) $id ) ) {
			throw new Refusal( 'not_found', __( 'There is no such restaurant.', 'reservation-widget' ) );
		}
		return (int) $id;
	}

	/** From yesterday, which it may still be at the restaurant: each day that is asked for is a question to the vendor, and a row. */
	private static function day( WP_REST_Request $request ): \DateTimeImmutable {
		$written = (string) $request->get_url_params()['date'];
		$day     = \DateTimeImmutable::createFromFormat( '!m-d-Y', $written, new \DateTimeZone( 'UTC' ) );
		/**
		 * Filters how many days ahead guests may look.
		 *
		 * @param int $days Two years.
		 */
		$most = (int) apply_filters( 'reservation_widget_days_ahead', 730 );
		if ( false !== $day && $day->format( 'm-d-Y' ) === $written ) {
			$ahead = intdiv( $day->getTimestamp(), DAY_IN_SECONDS ) - intdiv( time(), DAY_IN_SECONDS );
			if ( $ahead >= -1 && $ahead <= $most ) {
				return $day;
			}
		}
		throw Refusal::field( 'invalid', 'date', Field_Sentences::of( 'date' ) );
	}

	private static function party( WP_REST_Request $request ): int {
		$written = (string) $request->get_url_params()['party'];
		if ( 1 !== preg_match( '/^[1-9]\d?$/D', $written ) ) {
			throw Refusal::field( 'party_size', 'partySize', Field_Sentences::of( 'partySize' ) );
		}
		return (int) $written;
	}
}
