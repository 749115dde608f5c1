<?php
/**
 * Keeps reads for a while, because the vendor has quotas: the restaurant for minutes, times and waits for less than one;
 * and failures for seconds, because a vendor that hangs would hold a PHP worker for each visitor's read until none is
 * left for the rest of the site. Bookings are never kept here. Kept in transients, so in the object cache where a site
 * has one.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Backend;

/** The shared memory of reads. */
final class Read_Cache {

	private const PREFIX = 'reservation_widget_';
	/** Longer than any free time is kept. */
	private const MARK_LIFE = 120;
	/** Seconds that a failure stays written down beyond its time: who comes then asks alone. */
	private const FAILURE_REST = 60;

	/** @param string $scope What else an answer depends on: API and settings. An object cache cannot be emptied, only asked for another name. */
	public function __construct( private readonly string $scope ) {}

	/**
	 * @param int      $seconds How long the answer may be used.
	 * @param callable $ask     Asks the vendor; what it throws is not kept.
	 */
	public function remember( string $path, int $seconds, callable $ask ): mixed {
		$kept = get_transient( $this->name( $path ) );
		return is_array( $kept ) && array_key_exists( 'data', $kept ) ? $kept['data'] : $this->renew( $path, $seconds, $ask );
	}

	/** The same, whatever is kept. */
	public function renew( string $path, int $seconds, callable $ask ): mixed {
		$data = $ask();
		set_transient( $this->name( $path ), array( 'data' => $data ), $seconds );
		return $data;
	}

	/** @param int $seconds How long it is told instead of asking again. */
	public function keep_failure( string $path, Refusal $failure, int $seconds ): void {
		$this->write_failure(
			$path,
			array(
				'code'    => $failure->error_code,
				'message' => $failure->getMessage(),
				'status'  => $failure->status(),
			),
			$seconds
		);
	}

	/** What went wrong a moment ago; null when it is time to ask. */
	public function failure( string $path ): ?Refusal {
		$kept = $this->kept_failure( $path );
		$left = null === $kept ? 0 : $kept['until'] - time();
		return $left > 0 ? new Refusal( $kept['code'], $kept['message'], array(), $left, $kept['status'] ) : null;
	}

	/**
	 * Of those who come when the time of a failure is over one asks, and the others go on hearing of it: a vendor that
	 * still hangs holds one PHP worker, not one for each of them.
	 *
	 * @param int $seconds That asking may take.
	 */
	public function ask_alone( string $path, int $seconds ): void {
		$kept = $this->kept_failure( $path );
		if ( null !== $kept ) {
			$this->write_failure( $path, $kept, $seconds );
		}
	}

	/** @return array<string, mixed>|null */
	private function kept_failure( string $path ): ?array {
		$kept = get_transient( $this->name( $path, 'failure_' ) );
		return is_array( $kept ) && is_int( $kept['until'] ?? null ) ? $kept : null;
	}

	/** @param array<string, mixed> $failure Nothing of a guest's: what the vendor said of a read. */
	private function write_failure( string $path, array $failure, int $seconds ): void {
		set_transient( $this->name( $path, 'failure_' ), array( 'until' => time() + $seconds ) + $failure, $seconds + self::FAILURE_REST );
	}

	private function name( string $path, string $kind = '' ): string {
		return self::PREFIX . $kind . md5( "{$this->scope}{$path}" );
	}

	/** Part of the path of what a booking changes: after each, free times are asked for anew. */
	public static function mark( int $restaurant ): string {
		$mark = get_transient( self::PREFIX . "mark_{$restaurant}" );
		return is_string( $mark ) ? $mark : '';
	}

	public static function changed( int $restaurant ): void {
		set_transient( self::PREFIX . "mark_{$restaurant}", bin2hex( random_bytes( 8 ) ), self::MARK_LIFE );
	}

	/** Those in the table of options; an object cache lets go of its own by their time. */
	public static function clear(): void {
		self::delete( PHP_INT_MAX );
	}

	/** WordPress does this once a day, by its cron; a site may have that switched off. */
	public static function forget_old(): void {
		self::delete( time() );
	}

	private static function delete( int $until ): void {
		global $wpdb;
		$like = $wpdb->esc_like( '_transient_timeout_' . self::PREFIX ) . '%';
		// phpcs:ignore WordPress.DB -- the options' own functions cannot list.
		$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s AND option_value < %d", $like, $until ) );
		foreach ( $names as $name ) {
			delete_transient( substr( $name, strlen( '_transient_timeout_' ) ) );
		}
	}
}
