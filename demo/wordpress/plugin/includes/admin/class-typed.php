<?php
/**
 * What an administrator typed, field by field: a value that can be used, or the one before and a sentence.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Admin;

use Reservation_Widget\Settings;

/** The fields of a form. */
final class Typed {

	/**
	 * @param array<mixed> $fields   Unslashed.
	 * @param array<mixed> $earlier  As saved.
	 * @param string[]     $problems Sentences are added to it.
	 */
	public function __construct( private readonly array $fields, private readonly array $earlier, private array &$problems ) {}

	/** The new key, but for white space around; empty when it is to be removed, null when it is to be kept. Never part of a sentence. */
	public function key(): ?string {
		$wish = $this->choice( 'key_wish', array( 'replace', 'remove' ) );
		$key  = is_string( $this->fields['api_key'] ?? null ) ? trim( $this->fields['api_key'] ) : '';
		if ( 'remove' === $wish || '' === $key ) {
			return 'remove' === $wish ? '' : null;
		}
		$is_good = 1 === preg_match( '/^[\x21-\x7e]{8,200}$/D', $key );
		if ( 'replace' === $wish && $is_good ) {
			return $key;
		}
		$this->problems[] = 'replace' === $wish
			? __( 'This does not look like an API key. The key was not changed.', 'reservation-widget' )
			: __( 'The key was not changed: to replace it, choose so above the field. Perhaps your browser filled it in.', 'reservation-widget' );
		return null;
	}

	/** @param string[] $among Allowed values. */
	public function choice( string $name, array $among ): string {
		$value = $this->text( $name );
		return in_array( $value, $among, true ) ? $value : '';
	}

	/**
	 * @param string[] $among Allowed values.
	 * @return string[]
	 */
	public function choices( string $name, array $among ): array {
		$values = is_array( $this->fields[ $name ] ?? null ) ? $this->fields[ $name ] : array();
		return array_values( array_intersect( $among, $values ) );
	}

	/** In a network only its own administrators say to which other address a site's key may go. */
	public function environment(): string {
		$wish = $this->choice( 'environment', array( ...array_keys( Settings::ENVIRONMENTS ), 'other' ) );
		return 'other' === $wish && ! self::may_choose_address() ? $this->kept_if( false, 'environment', '', __( 'Only an administrator of the network can choose another address of the API. It was not changed.', 'reservation-widget' ) ) : $wish;
	}

	/** A path is appended to it: no query, no fragment, nobody's name. */
	public function other_base( string $sentence ): string {
		if ( ! self::may_choose_address() ) {
			return $this->kept_if( true, 'other_base', self::string( $this->earlier, 'other_base' ), '' );
		}
		$base = untrailingslashit( $this->text( 'other_base' ) );
		return $this->kept_if( '' === $base || ( self::is_address( $base ) && false === strpbrk( $base, '?#@\\' ) ), 'other_base', $base, $sentence );
	}

	/** A query may be in it: with plain permalinks another WordPress has one. */
	public function address( string $name, string $sentence ): string {
		$address = untrailingslashit( $this->text( $name ) );
		return $this->kept_if( '' === $address || self::is_address( $address ), $name, $address, $sentence );
	}

	/** Encrypted, except for a server on this very machine, which is how one tries things out. */
	private static function is_address( string $text ): bool {
		$clean = esc_url_raw( $text, Settings::is_here( $text ) ? array( 'https', 'http' ) : array( 'https' ) );
		$parts = (array) wp_parse_url( $text );
		return $clean === $text && isset( $parts['host'] ) && ! isset( $parts['user'] ) && ! isset( $parts['fragment'] );
	}

	private static function may_choose_address(): bool {
		return ! is_multisite() || is_super_admin();
	}

	/** @return int[] Each once. */
	public function restaurants( string $name ): array {
		$words   = preg_split( '/[\s,;]+/', $this->text( $name ), -1, PREG_SPLIT_NO_EMPTY );
		$numbers = preg_grep( '/^[1-9]\d{0,8}$/D', $words );
		if ( count( $numbers ) < count( $words ) ) {
			$this->problems[] = __( 'Restaurants are numbers, such as 152. What is none was left out.', 'reservation-widget' );
		}
		return array_values( array_unique( array_map( 'intval', $numbers ) ) );
	}

	public function country( string $name ): string {
		$country = strtoupper( $this->text( $name ) );
		$is_good = 1 === preg_match( '/^([A-Z]{2})?$/D', $country );
		return $this->kept_if( $is_good, $name, $country, __( 'A country is two letters, such as US.', 'reservation-widget' ) );
	}

	public function phone( string $name ): string {
		$phone   = $this->text( $name );
		$is_good = '' === $phone || 1 === preg_match( '~^\+?[\d\s()./-]{6,30}$~D', $phone );
		return $this->kept_if( $is_good, $name, $phone, __( 'The phone number can hold digits, blanks and + ( ) . / -', 'reservation-widget' ) );
	}

	/** @return string[] As a browser states them. */
	public function origins( string $name ): array {
		$words = preg_split( '/[\s,;]+/', strtolower( $this->text( $name ) ), -1, PREG_SPLIT_NO_EMPTY );
		$good  = preg_grep( '~^https?://[a-z0-9.-]+(:\d{1,5})?$~D', array_map( 'untrailingslashit', $words ) );
		if ( count( $good ) < count( $words ) ) {
			$this->problems[] = __( 'Other sites are written such as https://www.example.com, without a path. What is none was left out.', 'reservation-widget' );
		}
		return array_values( array_unique( $good ) );
	}

	private function text( string $name ): string {
		return trim( sanitize_textarea_field( self::string( $this->fields, $name ) ) );
	}

	private function kept_if( bool $is_good, string $name, string $value, string $sentence ): string {
		if ( ! $is_good ) {
			$this->problems[] = $sentence;
		}
		return $is_good ? $value : self::string( $this->earlier, $name );
	}

	/** @param array<mixed> $values Of anybody. */
	private static function string( array $values, string $name ): string {
		return is_string( $values[ $name ] ?? null ) ? $values[ $name ] : '';
	}
}
