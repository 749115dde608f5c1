<?php
/**
 * Lets a guest who is logged in on this site book as the customer they are, from a page that may come out of any cache.
 *
 * How: nothing of it is in the page. When the guest sends the booking, the page's script asks this route for a token,
 * with cookies. WordPress takes cookies without a nonce for nobody, and a nonce expires in a cached page; so the route
 * reads the login cookie itself (it is signed, and its session is checked) and lets only pages of this site ask: a
 * browser states the origin of every POST, and no page can forge it. The answer changes nothing and cannot be read from
 * elsewhere. The widget, which sends no cookies, then sends the token with the booking: signed with the site's secret,
 * for one restaurant, for five minutes. A token that does not hold is refused and never read as "a guest".
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Site_Secret;

/** Signed words about a guest, as the contract describes them. */
final class Customer_Token {

	private const LIFE = 5 * MINUTE_IN_SECONDS;
	private const HEAD = array(
		'alg' => 'HS256',
		'typ' => 'JWT',
	);

	/** For the user whose login cookie came along; null for everybody else, and for who works on this site: they book for others. */
	public static function for_visitor( int $restaurant ): ?string {
		$user = wp_validate_auth_cookie( '', 'logged_in' );
		if ( ! is_int( $user ) || $user <= 0 ) {
			return null;
		}
		/**
		 * Filters whether a user who is logged in books for themselves.
		 *
		 * @param bool $is_guest Unless they may write posts.
		 * @param int  $user     Id.
		 */
		$is_guest = (bool) apply_filters( 'reservation_widget_is_guest', ! user_can( $user, 'edit_posts' ), $user );
		return $is_guest ? self::sign( Customers::of_user( $user ), $restaurant, time() ) : null;
	}

	/**
	 * The customer that the header speaks of; null without one.
	 *
	 * @throws Refusal With `token_invalid`.
	 */
	public static function customer( string $authorization, int $restaurant ): ?string {
		// Other schemes are the web server's business, such as the password of a site that is not public yet.
		if ( 1 !== preg_match( '/^Bearer\s+(\S+)$/i', $authorization, $parts ) ) {
			return null;
		}
		$claims = self::claims( $parts[1] );
		$now    = time();
		$holds  = ( $claims['iss'] ?? null ) === home_url()
			&& ( $claims['aud'] ?? null ) === self::audience( $restaurant )
			&& is_int( $claims['exp'] ?? null ) && $claims['exp'] > $now && $claims['exp'] <= $now + self::LIFE + 10
			&& Text::is_line( $claims['sub'] ?? null, 45 );
		return $holds ? $claims['sub'] : throw new Refusal( 'token_invalid', __( 'The login of this page is no longer valid.', 'reservation-widget' ) );
	}

	private static function sign( string $customer, int $restaurant, int $now ): string {
		$claims = array(
			'iss' => home_url(),
			'aud' => self::audience( $restaurant ),
			'sub' => $customer,
			'iat' => $now,
			'exp' => $now + self::LIFE,
		);
		$signed = self::encode( (string) wp_json_encode( self::HEAD ) ) . '.' . self::encode( (string) wp_json_encode( $claims ) );
		return "{$signed}." . self::signature( $signed );
	}

	/** @return array<string, mixed> Empty when the signature is not ours; the header's word on how it was made is not asked for. */
	private static function claims( string $token ): array {
		$parts = explode( '.', $token );
		if ( 3 !== count( $parts ) || ! hash_equals( self::signature( "{$parts[0]}.{$parts[1]}" ), $parts[2] ) ) {
			return array();
		}
		$claims = json_decode( (string) base64_decode( strtr( $parts[1], '-_', '+/' ), true ), true );
		return is_array( $claims ) ? $claims : array();
	}

	private static function signature( string $signed ): string {
		return self::encode( (string) hex2bin( Site_Secret::hmac( 'token', $signed ) ) );
	}

	private static function audience( int $restaurant ): string {
		return "restaurant:{$restaurant}";
	}

	private static function encode( string $bytes ): string {
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
