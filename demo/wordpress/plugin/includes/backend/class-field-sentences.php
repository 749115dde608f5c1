<?php
/**
 * What is said about a field that cannot be taken, by its dotted wire path.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** Sentences for fields. */
final class Field_Sentences {

	public static function of( string $path ): string {
		return self::all()[ $path ] ?? __( 'This cannot be read.', 'reservation-widget' );
	}

	/** @return array<string, string> */
	private static function all(): array {
		$guest = 'customerInformation';
		return array(
			$guest                            => __( 'Please say who the table is for.', 'reservation-widget' ),
			"{$guest}.id"                     => __( 'The id has at most 45 characters.', 'reservation-widget' ),
			"{$guest}.firstName"              => __( 'Please give a first name, with at least one letter and at most 100 characters.', 'reservation-widget' ),
			"{$guest}.lastName"               => __( 'A last name has at least one letter and at most 100 characters.', 'reservation-widget' ),
			"{$guest}.phoneNumber"            => __( 'Please give a phone number with + and the country code.', 'reservation-widget' ),
			"{$guest}.email"                  => __( 'Please give an e-mail address such as name@example.com.', 'reservation-widget' ),
			"{$guest}.imageUrl"               => __( 'A picture has to be an https address.', 'reservation-widget' ),
			"{$guest}.memberInfo"             => __( 'Membership has a number, a level, or both.', 'reservation-widget' ),
			"{$guest}.memberInfo.memberNumber" => __( 'A member number has at most 64 characters.', 'reservation-widget' ),
			"{$guest}.memberInfo.memberTier"  => __( 'This restaurant has no such member level.', 'reservation-widget' ),
			'time'                            => __( 'Please choose one of the offered times.', 'reservation-widget' ),
			'date'                            => __( 'There is no such day, or it cannot be booked.', 'reservation-widget' ),
			'partySize'                       => __( 'Please give the number of guests: parties have 1 to 99, and a restaurant may take fewer.', 'reservation-widget' ),
			'partyFlags'                      => __( 'Please choose one of the sections of this restaurant.', 'reservation-widget' ),
			'notes'                           => __( 'Notes have at most 500 characters.', 'reservation-widget' ),
		);
	}
}
