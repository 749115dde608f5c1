<?php
/**
 * The vendor's reads, value by value: what the contract names and has the right type goes through, all else stays here.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Settings;

/** Typed copies of replies. */
final class Reply_Shapes {

	private const INSTANT = '/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z?$/D';
	private const LENGTH  = '/^\d{1,3}:\d{1,3}:\d{1,3}$/D';
	private const DATE    = '/^\d{4}-\d\d-\d\d$/D';
	private const CLOCK   = '/^([01]\d|2[0-3]):[0-5]\d$/D';
	private const BUCKETS = array( 'default', 'one', 'two', 'four', 'six', 'sevenPlus' );

	/**
	 * The restaurant, with what the owner adds where the vendor is silent, and what this backend can do.
	 *
	 * @return array<string, mixed>|null Null when it has no name, and so is none.
	 */
	public static function profile( mixed $data, int $id, Settings $settings ): ?array {
		$wire = is_array( $data ) ? $data : array();
		if ( ! self::text( $wire['name'] ?? null ) ) {
			return null;
		}
		$known = array(
			'name'                       => $wire['name'],
			'minPartySizeForReservation' => self::whole( $wire['minPartySizeForReservation'] ?? null, 1, 99 ),
			'maxPartySizeForReservation' => self::whole( $wire['maxPartySizeForReservation'] ?? null, 1, 99 ),
			'id'                         => $id,
			'timeZone'                   => self::first( $settings->time_zone, $wire['timeZone'] ?? null ),
			'phoneNumber'                => self::first( $settings->phone, $wire['phoneNumber'] ?? null ),
			'website'                    => Text::is_https( $wire['website'] ?? null ) ? $wire['website'] : null,
			'country'                    => self::matching( '/^[A-Z]{2}$/D', self::first( $settings->country, $wire['country'] ?? null ) ),
			'bookingHorizonDays'         => self::whole( $wire['bookingHorizonDays'] ?? null, 0, 730 ),
			'closedWeekdays'             => self::items( $wire['closedWeekdays'] ?? null, static fn ( $day ) => self::whole( $day, 1, 7 ) ),
			'closedDates'                => self::items( $wire['closedDates'] ?? null, static fn ( $date ) => self::matching( self::DATE, $date ) ),
			'stayMinutes'                => self::whole( $wire['stayMinutes'] ?? null, 1, 1440 ),
			'services'                   => self::items( $wire['services'] ?? null, array( self::class, 'service' ) ),
			'features'                   => array( ...$settings->features, 'idempotency', 'signals' ),
		);
		return array_filter( $known, static fn ( mixed $value ): bool => null !== $value );
	}

	/** @return list<array{id: int, name: string, partyFlag: int}>|null */
	public static function sections( mixed $data ): ?array {
		return self::items(
			$data,
			static function ( mixed $wire ): ?array {
				$id   = self::whole( $wire['id'] ?? null, 0 );
				$flag = self::whole( $wire['partyFlag'] ?? null, 0 );
				$name = self::text( $wire['name'] ?? null );
				return null === $id || null === $flag || null === $name ? null : array( 'id' => $id, 'name' => $name, 'partyFlag' => $flag );
			}
		);
	}

	/** Names or objects: the vendor's shape is not published. @return list<array<string, mixed>>|null */
	public static function tiers( mixed $data ): ?array {
		return self::items(
			$data,
			static function ( mixed $wire ): ?array {
				$wire = is_array( $wire ) ? $wire : array( 'name' => $wire );
				$name = self::text( $wire['name'] ?? null );
				$tier = array( 'name' => $name, 'description' => self::text( $wire['description'] ?? null ), 'prioritySeating' => true === ( $wire['prioritySeating'] ?? null ) );
				return null === $name ? null : array_filter( $tier, static fn ( mixed $value ): bool => null !== $value );
			}
		);
	}

	/** @return array{availableTimes: list<array<string, mixed>>}|null */
	public static function times( mixed $data ): ?array {
		$sections = self::items(
			is_array( $data ) ? $data['availableTimes'] ?? null : null,
			static function ( mixed $wire ): ?array {
				$id     = self::whole( $wire['diningTableSectionId'] ?? null, 0 );
				$times  = self::texts( $wire['times'] ?? null );
				$locals = self::texts( $wire['localTimes'] ?? null );
				// A pair that has lost its partner would show a wrong clock.
				$is_paired = null !== $times && null !== $locals && count( $times ) === count( $locals );
				return null !== $id && $is_paired ? array( 'diningTableSectionId' => $id, 'times' => $times, 'localTimes' => $locals ) : null;
			}
		);
		return null === $sections ? null : array( 'availableTimes' => $sections );
	}

	/** @return array<string, mixed>|null */
	public static function waits( mixed $data ): ?array {
		$wire  = is_array( $data ) ? $data : array();
		$waits = self::items( $wire['estimatedWaitTimes'] ?? null, array( self::class, 'section_waits' ) );
		$at    = self::matching( self::INSTANT, $wire['created'] ?? null );
		return null === $waits ? null : array( 'estimatedWaitTimes' => $waits ) + ( null === $at ? array() : array( 'created' => $at ) );
	}

	/** @return array<string, mixed>|null */
	public static function section_waits( mixed $wire ): ?array {
		$id = self::whole( $wire['diningTableSectionId'] ?? null, 0 );
		if ( null === $id ) {
			return null;
		}
		$waits = array( 'diningTableSectionId' => $id );
		foreach ( self::BUCKETS as $bucket ) {
			$range            = is_array( $wire[ $bucket ] ?? null ) ? $wire[ $bucket ] : array();
			$start            = self::matching( self::LENGTH, $range['start'] ?? null );
			$end              = self::matching( self::LENGTH, $range['end'] ?? null );
			$waits[ $bucket ] = null === $start || null === $end ? null : array( 'start' => $start, 'end' => $end );
		}
		return $waits;
	}

	/** @return array<string, string>|null */
	public static function service( mixed $wire ): ?array {
		$name = self::text( $wire['name'] ?? null );
		$from = self::matching( self::CLOCK, $wire['from'] ?? null );
		$to   = self::matching( self::CLOCK, $wire['to'] ?? null );
		return null === $name || null === $from || null === $to ? null : array( 'name' => $name, 'from' => $from, 'to' => $to );
	}

	/** Each item as `read` makes it; what it makes null of is left out. Null when this is no list. */
	private static function items( mixed $list, callable $read ): ?array {
		if ( ! is_array( $list ) || ! array_is_list( $list ) ) {
			return null;
		}
		return array_values( array_filter( array_map( $read, $list ), static fn ( mixed $item ): bool => null !== $item ) );
	}

	/** All of them, or none: these come in pairs. @return list<string>|null */
	private static function texts( mixed $list ): ?array {
		$texts = self::items( $list, static fn ( mixed $text ) => self::matching( self::INSTANT, $text ) );
		return null !== $texts && count( $texts ) === count( $list ) ? $texts : null;
	}

	/** What the owner has entered, else what the vendor says. */
	private static function first( string $owners, mixed $vendors ): ?string {
		return self::text( $owners ) ?? self::text( $vendors );
	}

	private static function text( mixed $value ): ?string {
		return Text::is_plain( $value, 1000 ) ? $value : null;
	}

	private static function matching( string $pattern, mixed $value ): ?string {
		return is_string( $value ) && 1 === preg_match( $pattern, $value ) ? $value : null;
	}

	private static function whole( mixed $value, int $least, int $most = PHP_INT_MAX ): ?int {
		return is_int( $value ) && $value >= $least && $value <= $most ? $value : null;
	}
}
