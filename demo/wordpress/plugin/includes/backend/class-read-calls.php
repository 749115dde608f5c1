<?php
/**
 * What a guest may read, and what a booking is checked against: profile, sections, member tiers, free times, waits.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

use Reservation_Widget\Settings;

/** The five reads of the contract. */
final class Read_Calls {

	/** Seconds that the restaurant itself is kept. */
	public const MINUTES = 600;
	/** Seconds that times and waits are kept: with the widget's own memory still a minute or less. */
	private const MOMENT = 20;

	private readonly Vendor $vendor;
	/** When all of them together have to be done; a guest's own reads come one by one. */
	private readonly float $until;
	private readonly Read_Cache $cache;

	/**
	 * @param string $deadline  Which of the vendor's deadlines: `read` for a guest who looks, `check` before a booking and for the owner.
	 * @param bool   $is_afresh Whether the vendor is asked whatever is kept.
	 */
	public function __construct( private readonly Settings $settings, private readonly string $deadline = 'read', private readonly bool $is_afresh = false ) {
		$this->vendor = new Vendor( $settings );
		$this->until  = 'check' === $deadline ? microtime( true ) + Vendor::deadline( 'check' ) : INF;
		$this->cache  = new Read_Cache( $settings->generation . $settings->base() );
	}

	/** @return array<string, mixed> */
	public function profile( int $id ): array {
		return $this->ask( $id, "/restaurant/{$id}/profile", self::MINUTES, fn ( mixed $data ): ?array => Reply_Shapes::profile( $data, $id, $this->settings ) );
	}

	/** @return list<array{id: int, name: string, partyFlag: int}> */
	public function sections( int $id ): array {
		return $this->ask( $id, "/restaurant/{$id}/sections", self::MINUTES, array( Reply_Shapes::class, 'sections' ) );
	}

	/** A restaurant without such a call has no tiers. @return list<array<string, mixed>> */
	public function tiers( int $id ): array {
		if ( ! $this->settings->can( 'membership' ) ) {
			return array();
		}
		return $this->ask( $id, "/restaurant/{$id}/membertiers", self::MINUTES, array( Reply_Shapes::class, 'tiers' ), without: array() );
	}

	/** @return array<string, mixed> */
	public function times( int $id, \DateTimeImmutable $day, int $party ): array {
		return $this->ask( $id, "/v2/reservations/{$id}/availabletimes/{$day->format( 'm-d-Y' )}/{$party}", self::MOMENT, array( Reply_Shapes::class, 'times' ), Read_Cache::mark( $id ) );
	}

	/** @return array<string, mixed> */
	public function waits( int $id ): array {
		return $this->ask( $id, "/v2/reservations/{$id}/waittime", self::MOMENT, array( Reply_Shapes::class, 'waits' ), Read_Cache::mark( $id ) );
	}

	/**
	 * @param callable $read Makes a typed copy of `data`, or null of what cannot be read.
	 * @param string   $mark What else the kept answer depends on.
	 * @param mixed    $without What a restaurant has that has no such call: kept as an answer is, else each guest would ask.
	 */
	private function ask( int $id, string $path, int $seconds, callable $read, string $mark = '', mixed $without = null ): mixed {
		$kept_as = $path . $mark;
		$ask     = fn (): mixed => $this->ask_vendor( $id, $path, $kept_as, $read, $without );
		return $this->is_afresh ? $this->cache->renew( $kept_as, $seconds, $ask ) : $this->cache->remember( $kept_as, $seconds, $ask );
	}

	private function ask_vendor( int $id, string $path, string $kept_as, callable $read, mixed $without ): mixed {
		$this->refuse_what_failed( $kept_as );
		Rate_Limits::count( array( 'read' => Guest_Address::get(), 'restaurant_read' => (string) $id ) );
		Upkeep::in_passing();
		$left = min( Vendor::deadline( $this->deadline ), $this->until - microtime( true ) );
		if ( $left <= 0 ) {
			throw Vendor_Reply::unavailable();
		}
		$reply = $this->reply( $path, $left, $kept_as );
		if ( null !== $without && 'not_found' === $reply->trouble ) {
			Trouble::note( '' );
			return $without;
		}
		Trouble::note( $reply->trouble );
		$data = $read( $reply->data() );
		if ( null === $data ) {
			Trouble::note( 'unreadable' );
			throw Vendor_Reply::unavailable();
		}
		return $data;
	}

	/** Only who looks hears of what failed a moment ago: no booking is refused for it, and the owner wants to know what is so. */
	private function refuse_what_failed( string $kept_as ): void {
		$failure = $this->is_a_look() ? $this->cache->failure( $kept_as ) : null;
		if ( null !== $failure ) {
			throw $failure;
		}
	}

	/** And only what a look finds is kept: before a booking, less time may be left than a vendor needs who is well. */
	private function reply( string $path, float $left, string $kept_as ): Vendor_Reply {
		if ( ! $this->is_a_look() ) {
			return $this->vendor->get( $path, $left );
		}
		$this->cache->ask_alone( $kept_as, (int) ceil( $left ) );
		$reply = $this->vendor->get( $path, $left );
		if ( $reply->pause() > 0 ) {
			$this->cache->keep_failure( $kept_as, $reply->refusal(), $reply->pause() );
		}
		return $reply;
	}

	private function is_a_look(): bool {
		return 'read' === $this->deadline;
	}
}
