<?php
/**
 * The two POSTs: checks from cheap and certain to dear, then one call of the vendor, then the truth about it.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Settings;
use Reservation_Widget\Site_Secret;
use WP_REST_Request;

/** A booking, or a place on the waitlist. */
final class Booking_Call {

	private const DEEPEST      = 20;

	private readonly House_Rules $rules;

	public function __construct( private readonly Settings $settings, private readonly Cors $cors ) {
		$this->rules = new House_Rules( $settings );
	}

	/** @param string $kind `reservation` or `waitlist`. */
	public function take( string $kind, int $restaurant, WP_REST_Request $request ): Answer {
		$this->cors->refuse_strangers( $request );
		$body   = self::read( $request );
		$intent = Intent::of( $kind, $restaurant, (string) $request->get_header( 'Idempotency-Key' ), $body );
		// The repeat of an intent whose end is known costs nothing.
		$earlier = Intents::earlier( $intent );
		if ( null !== $earlier ) {
			return $earlier;
		}
		self::count_source( $restaurant, $request );
		// Browsers send twice what a line has swallowed; the second waits, without a question to the vendor.
		if ( Intents::is_known( $intent ) ) {
			return Intents::wait( $intent );
		}
		$member = Customer_Token::customer( (string) $request->get_header( 'Authorization' ), $restaurant );
		$wish   = Booking_Request::of( $kind, $this->without_what_is_off( $body ), $this->country( $restaurant, $body ) );
		self::note_ignored_id( $restaurant, $body, $member );
		$this->rules->refuse_what_cannot_be( $restaurant, $wish );
		Rate_Limits::count(
			array(
				'phone' => $wish->guest['phoneNumber'],
				'email' => strtolower( $wish->guest['email'] ),
			)
		);
		return $this->send( $restaurant, $wish, $intent, $member, 'true' === $request->get_header( 'Duplicate-Confirmed' ) );
	}

	/** Where it comes from, before it is judged. */
	private static function count_source( int $restaurant, WP_REST_Request $request ): void {
		$address = Guest_Address::get();
		$sources = array( 'address' => $address, 'restaurant' => (string) $restaurant );
		if ( Signals::heed( (string) $request->get_header( Signals::HEADER ), $address, $restaurant ) ) {
			$sources['suspect'] = $address;
		}
		Rate_Limits::count( $sources );
	}

	/**
	 * @param array<string, mixed> $body As sent.
	 * @return array<string, mixed>
	 */
	private function without_what_is_off( array $body ): array {
		if ( ! $this->settings->can( 'membership' ) && is_array( $body['customerInformation'] ?? null ) ) {
			unset( $body['customerInformation']['memberInfo'] );
		}
		return $body;
	}

	/** @param array<string, mixed> $body As sent. */
	private function country( int $restaurant, array $body ): string {
		$guest = is_array( $body['customerInformation'] ?? null ) ? $body['customerInformation'] : array();
		$phone = is_string( $guest['phoneNumber'] ?? null ) ? Text::tidy( $guest['phoneNumber'] ) : '';
		return Text::is_phone( $phone ) && ! str_starts_with( $phone, '+' ) ? $this->rules->country( $restaurant ) : '';
	}

	/**
	 * An id without a token is anybody's: not refused, so that pages may keep sending it, but not believed.
	 *
	 * @param array<string, mixed> $body   As sent, and found to be readable.
	 * @param string|null          $member Id that a token has proven.
	 */
	private static function note_ignored_id( int $restaurant, array $body, ?string $member ): void {
		$id = $body['customerInformation']['id'] ?? '';
		if ( '' !== $id && $id !== $member ) {
			Events::note( 'id_ignored', $restaurant );
		}
	}

	/** @param string|null $member Id of a user that a token has proven. */
	private function send( int $restaurant, Booking_Request $wish, Intent $intent, ?string $member, bool $is_second_meant ): Answer {
		$twin = Site_Secret::hmac( 'twin', implode( "\n", array( $restaurant, $wish->kind, Text::seconds( $wish->time ), $wish->guest['phoneNumber'] ) ) );
		if ( $is_second_meant ) {
			Intents::allow_another( $intent, $twin );
		}
		$customer = $member ?? Customers::of_guest( $wish->guest['phoneNumber'], $wish->guest['email'] );
		Upkeep::in_passing();
		// From here on the guest may leave: the outcome is written down all the same.
		ignore_user_abort( true );
		return Intents::claim( $intent, $twin, Text::seconds( $wish->time ) ) ?? $this->call_once( $restaurant, $wish, $intent, $customer, null !== $member );
	}

	/** What is thrown in here is thrown after the vendor may have booked: it is not known, and never "not booked". */
	private function call_once( int $restaurant, Booking_Request $wish, Intent $intent, string $customer, bool $is_member ): Answer {
		try {
			$reply  = ( new Vendor( $this->settings ) )->post( "/v2/reservations/{$restaurant}/{$wish->kind}", $wish->to_wire( $customer ) );
			$answer = self::outcome( $reply, $wish->kind );
			if ( $answer instanceof Refusal ) {
				Intents::release( $intent );
			} else {
				Intents::keep( $intent, $answer );
				if ( ! $is_member ) {
					Customers::keep( $wish->guest['phoneNumber'], $wish->guest['email'], $customer );
				}
			}
			Read_Cache::changed( $restaurant );
			Trouble::note( $reply->trouble );
		} catch ( \Throwable ) {
			$answer ??= Answer::unknown();
		}
		return $answer instanceof Refusal ? throw $answer : $answer;
	}

	/** Work that was done is kept and replayed; a refusal ends the key. */
	private static function outcome( Vendor_Reply $reply, string $kind ): Answer|Refusal {
		if ( $reply->is_booked() ) {
			return Answer::ok( (object) $reply->receipt(), 201 );
		}
		if ( ! $reply->is_refused() ) {
			$receipt = $reply->receipt();
			return Answer::unknown( array() === $receipt ? null : $receipt );
		}
		$refusal = $reply->refusal( 'reservation' === $kind );
		return 'slot_taken' === $refusal->error_code ? new Answer( $refusal->status(), $refusal->body() ) : $refusal;
	}

	/**
	 * JSON only, with a key: a page elsewhere cannot send that without asking first.
	 *
	 * @return array<string, mixed>
	 */
	private static function read( WP_REST_Request $request ): array {
		if ( 'application/json' !== ( $request->get_content_type()['value'] ?? '' ) ) {
			throw new Refusal( 'unsupported_type', __( 'The request has to be application/json.', 'reservation-widget' ) );
		}
		Intent::read_key( (string) $request->get_header( 'Idempotency-Key' ) );
		$text = $request->get_body();
		$body = json_decode( $text, true, self::DEEPEST );
		if ( ! is_array( $body ) || ! str_starts_with( ltrim( $text ), '{' ) ) {
			throw new Refusal( 'bad_request', __( 'The body has to be a JSON object.', 'reservation-widget' ) );
		}
		return $body;
	}
}
