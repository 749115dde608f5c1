<?php
/**
 * Whether the restaurant can grant a wish at all: its features, party limits, sections and member tiers. Whether a table
 * is free is the vendor's to say.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Settings;

/** What is asked of the restaurant before a booking. */
final class House_Rules {

	private readonly Read_Calls $reads;

	public function __construct( private readonly Settings $settings ) {
		$this->reads = new Read_Calls( $settings, 'check' );
	}

	/** Of digits without `+`: what the page was told, so that a number is read as it was shown. */
	public function country( int $restaurant ): string {
		return $this->reads->profile( $restaurant )['country'] ?? '';
	}

	/** @throws Refusal With the contract's code. */
	public function refuse_what_cannot_be( int $restaurant, Booking_Request $wish ): void {
		if ( ! $this->settings->can( $wish->kind ) ) {
			throw new Refusal( 'closed', __( 'The restaurant does not take this online.', 'reservation-widget' ) );
		}
		$this->refuse_party( $restaurant, $wish->party );
		$this->refuse_sections( $restaurant, $wish->flags );
		$this->refuse_tier( $restaurant, $wish->member['memberTier'] ?? null );
	}

	private function refuse_party( int $restaurant, int $party ): void {
		$profile = $this->reads->profile( $restaurant );
		$least   = $profile['minPartySizeForReservation'] ?? 1;
		$most    = $profile['maxPartySizeForReservation'] ?? 99;
		if ( $party >= $least && $party <= $most ) {
			return;
		}
		/* translators: 1: smallest party, 2: largest party */
		throw Refusal::field( 'party_size', 'partySize', sprintf( __( 'Parties of %1$d to %2$d can be booked here.', 'reservation-widget' ), $least, $most ) );
	}

	/** 0 is Main Floor, which every restaurant has; any other bit has to be a section's. */
	private function refuse_sections( int $restaurant, int $flags ): void {
		if ( 0 === $flags ) {
			return;
		}
		$known = 0;
		foreach ( $this->reads->sections( $restaurant ) as $section ) {
			// A flag of several bits is wanted as soon as one of them is.
			$known |= 0 === ( $flags & $section['partyFlag'] ) ? 0 : $section['partyFlag'];
		}
		if ( 0 !== ( $flags & ~$known ) ) {
			throw Refusal::field( 'invalid', 'partyFlags', Field_Sentences::of( 'partyFlags' ) );
		}
	}

	private function refuse_tier( int $restaurant, ?string $tier ): void {
		if ( null === $tier || in_array( $tier, array_column( $this->reads->tiers( $restaurant ), 'name' ), true ) ) {
			return;
		}
		$path = 'customerInformation.memberInfo.memberTier';
		throw Refusal::field( 'tier_unknown', $path, Field_Sentences::of( $path ) );
	}
}
