<?php
/**
 * The body of a booking: from JSON that anybody may have written to values that are what they say. What the contract
 * does not know is dropped; what cannot work is refused, with a sentence for each field.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** A guest's wish, checked in itself; whether the restaurant can grant it is asked elsewhere. */
final class Booking_Request {

	private const LARGEST_PARTY = 99;
	/** 2^53 − 1: what a JSON number holds exactly. */
	private const LARGEST_FLAGS = 9007199254740991;
	/** Forms send what was left empty as an empty text: that says no more than nothing. */
	private const MAY_BE_EMPTY = array( 'id', 'lastName', 'imageUrl', 'memberNumber', 'memberTier', 'notes', 'locale' );

	/**
	 * @param string                $kind     `reservation` or `waitlist`.
	 * @param array<string, string> $guest    firstName, lastName?, phoneNumber, email, imageUrl?.
	 * @param array<string, string> $member   memberNumber?, memberTier?.
	 * @param string                $time     A UTC instant; empty for the waitlist.
	 * @param int                   $party    1–99.
	 * @param int                   $flags    Bits of sections; 0 = Main Floor.
	 * @param string                $notes    May be empty.
	 */
	private function __construct(
		public readonly string $kind,
		public readonly array $guest,
		public readonly array $member,
		public readonly string $time,
		public readonly int $party,
		public readonly int $flags,
		public readonly string $notes,
	) {}

	/**
	 * @param string               $kind    `reservation` or `waitlist`.
	 * @param array<string, mixed> $body    Decoded.
	 * @param string               $country Region of numbers without `+`; empty = none.
	 * @throws Refusal With `invalid` or `party_size`.
	 */
	public static function of( string $kind, array $body, string $country ): self {
		$info     = $body['customerInformation'] ?? null;
		$is_guest = is_array( $info ) && ( array() === $info || ! array_is_list( $info ) );
		$info     = $is_guest ? self::tidy( $info ) : array();
		$member   = is_array( $info['memberInfo'] ?? null ) ? self::tidy( $info['memberInfo'] ) : array();
		$body     = self::tidy( $body );
		$phone    = Phone::read( $info['phoneNumber'] ?? null, $country );
		self::refuse( self::problems( $kind, $body, $is_guest ? $info : null, $member, $phone ), $body );

		$guest = array_intersect_key( $info, array_flip( array( 'firstName', 'lastName', 'email', 'imageUrl' ) ) );
		return new self(
			$kind,
			array(
				...$guest,
				'phoneNumber' => (string) $phone,
				'email'       => self::lower_domain( $guest['email'] ),
			),
			array_intersect_key( $member, array_flip( array( 'memberNumber', 'memberTier' ) ) ),
			'reservation' === $kind ? $body['time'] : '',
			(int) $body['partySize'],
			(int) ( $body['partyFlags'] ?? 0 ),
			$body['notes'] ?? '',
		);
	}

	/**
	 * As the vendor reads it.
	 *
	 * @param string $customer_id Never the browser's.
	 * @return array<string, mixed>
	 */
	public function to_wire( string $customer_id ): array {
		$info = array( 'id' => $customer_id ) + $this->guest;
		if ( array() !== $this->member ) {
			$info['memberInfo'] = $this->member;
		}
		return array( 'customerInformation' => $info )
			+ ( '' === $this->time ? array() : array( 'time' => $this->time ) )
			+ array(
				'partySize'  => $this->party,
				'partyFlags' => $this->flags,
			)
			+ ( '' === $this->notes ? array() : array( 'notes' => $this->notes ) );
	}

	/**
	 * @param string                    $kind   `reservation` or `waitlist`.
	 * @param array<string, mixed>      $body   Tidied.
	 * @param array<string, mixed>|null $info   Null when there is no guest at all.
	 * @param array<string, mixed>      $member Tidied.
	 * @param string|null               $phone  E.164, or null when it cannot be one.
	 * @return string[] Dotted wire paths.
	 */
	private static function problems( string $kind, array $body, ?array $info, array $member, ?string $phone ): array {
		$is_good = array(
			'partySize'  => self::is_whole( $body['partySize'] ?? null ) && $body['partySize'] >= 1 && $body['partySize'] <= self::LARGEST_PARTY,
			'partyFlags' => self::absent( $body, 'partyFlags' ) || ( self::is_whole( $body['partyFlags'] ) && $body['partyFlags'] >= 0 ),
			'notes'      => self::absent( $body, 'notes' ) || Text::is_plain( $body['notes'], 500 ),
			'time'       => 'reservation' !== $kind || ( Text::is_instant( $body['time'] ?? null ) && Text::seconds( $body['time'] ) > time() - 60 ),
			...( null === $info ? array( 'customerInformation' => false ) : self::guest_fields( $info, $member, $phone ) ),
		);
		return array_keys( array_filter( $is_good, static fn ( bool $good ): bool => ! $good ) );
	}

	/**
	 * @param array<string, mixed> $info   Tidied.
	 * @param array<string, mixed> $member Tidied.
	 * @param string|null          $phone  E.164, or null when it cannot be one.
	 * @return array<string, bool> Dotted wire path → can it be taken.
	 */
	private static function guest_fields( array $info, array $member, ?string $phone ): array {
		$guest   = 'customerInformation.';
		$members = "{$guest}memberInfo";
		return array(
			// Ignored, because anybody could send it; refused all the same when it is none.
			"{$guest}id"             => self::absent( $info, 'id' ) || Text::is_line( $info['id'], 45 ),
			"{$guest}firstName"      => Text::is_name( $info['firstName'] ?? null ),
			"{$guest}lastName"       => self::absent( $info, 'lastName' ) || Text::is_name( $info['lastName'] ),
			"{$guest}phoneNumber"    => null !== $phone,
			"{$guest}email"          => Text::is_email( $info['email'] ?? null ),
			"{$guest}imageUrl"       => self::absent( $info, 'imageUrl' ) || Text::is_https( $info['imageUrl'] ),
			$members                 => self::absent( $info, 'memberInfo' ) || is_array( $info['memberInfo'] ),
			"{$members}.memberNumber" => self::absent( $member, 'memberNumber' ) || Text::is_line( $member['memberNumber'], 64 ),
			"{$members}.memberTier"  => self::absent( $member, 'memberTier' ) || Text::is_line( $member['memberTier'], 100 ),
		);
	}

	/**
	 * @param string[]             $paths What cannot be taken.
	 * @param array<string, mixed> $body  Tidied.
	 */
	private static function refuse( array $paths, array $body ): void {
		if ( array() === $paths ) {
			return;
		}
		$sentences  = array_map( array( Field_Sentences::class, 'of' ), $paths );
		$only_party = array( 'partySize' ) === $paths && self::is_whole( $body['partySize'] ?? null );
		throw new Refusal( $only_party ? 'party_size' : 'invalid', implode( ' ', array_unique( $sentences ) ), array_combine( $paths, $sentences ) );
	}

	/** @param array<string, mixed> $values Tidied. */
	private static function absent( array $values, string $name ): bool {
		return ! array_key_exists( $name, $values );
	}

	/** JSON does not tell 2 from 2.0. */
	private static function is_whole( mixed $value ): bool {
		if ( ! is_int( $value ) && ! ( is_float( $value ) && floor( $value ) === $value ) ) {
			return false;
		}
		return abs( $value ) <= self::LARGEST_FLAGS;
	}

	/**
	 * @param array<mixed> $values As they came.
	 * @return array<mixed> Texts in one spelling; empty optional ones are gone.
	 */
	private static function tidy( array $values ): array {
		$tidied = array_map( static fn ( mixed $value ): mixed => is_string( $value ) ? Text::tidy( $value ) : $value, $values );
		return array_filter( $tidied, static fn ( mixed $value, int|string $name ): bool => '' !== $value || ! in_array( $name, self::MAY_BE_EMPTY, true ), ARRAY_FILTER_USE_BOTH );
	}

	/** What stands before the @ belongs to the mail server, capitals and all. */
	private static function lower_domain( string $email ): string {
		$at = (int) strrpos( $email, '@' );
		return substr( $email, 0, $at ) . mb_strtolower( substr( $email, $at ), 'UTF-8' );
	}
}
