<?php
/**
 * What the owner has set, read strictly: one option, without the key (see Api_Key), so that it may go anywhere.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget;

/** The settings of this site. */
final class Settings {

	public const OPTION = 'reservation_widget_settings';

	/** Nothing set yet. */
	public const FROM_NOWHERE = '';
	/** Another server is the backend. */
	public const FROM_ADDRESS = 'address';
	/** This plugin is the backend, and adds the key. */
	public const FROM_KEY = 'key';

	/** Hosts of the vendor, by the name of the environment. */
	public const ENVIRONMENTS = array(
		'production' => 'https://api.seatninja.com',
		'sandbox'    => 'https://sandbox.seatninja.com',
	);

	/** What a restaurant may switch off. */
	public const FEATURES = array( 'reservation', 'waitlist', 'membership' );

	/**
	 * @param string   $source      One of the FROM constants.
	 * @param string   $address     Text prefix of another backend.
	 * @param string   $environment A name of ENVIRONMENTS, or `other`.
	 * @param string   $other_base  Address of the API when the environment is `other`.
	 * @param int[]    $restaurants Ids that may be booked through this site.
	 * @param string   $country     ISO 3166-1 alpha-2, for phone numbers without `+`.
	 * @param string   $time_zone   IANA name.
	 * @param string   $phone       For people to call.
	 * @param string[] $features    Of FEATURES.
	 * @param string[] $origins     Further sites whose pages may book here.
	 * @param string   $generation  Another one each time they are saved: what was read with other settings says nothing about these.
	 */
	private function __construct(
		public readonly string $source,
		public readonly string $address,
		public readonly string $environment,
		public readonly string $other_base,
		public readonly array $restaurants,
		public readonly string $country,
		public readonly string $time_zone,
		public readonly string $phone,
		public readonly array $features,
		public readonly array $origins,
		public readonly string $generation,
	) {}

	/** As saved; what was never saved is what a new site starts with. */
	public static function load(): self {
		$saved = get_option( self::OPTION, array() );
		return self::of( is_array( $saved ) ? $saved : array() );
	}

	/**
	 * Nothing is believed of an option that other code can write too.
	 *
	 * @param array<mixed> $saved As stored.
	 */
	public static function of( array $saved ): self {
		$text  = static fn ( string $name ): string => is_string( $saved[ $name ] ?? null ) ? $saved[ $name ] : '';
		$items = static fn ( string $name ): array => is_array( $saved[ $name ] ?? null ) ? $saved[ $name ] : array();
		return new self(
			in_array( $text( 'source' ), array( self::FROM_ADDRESS, self::FROM_KEY ), true ) ? $text( 'source' ) : self::FROM_NOWHERE,
			$text( 'address' ),
			'' === $text( 'environment' ) ? 'production' : $text( 'environment' ),
			$text( 'other_base' ),
			array_values( array_filter( $items( 'restaurants' ), static fn ( $id ): bool => is_int( $id ) && $id > 0 ) ),
			$text( 'country' ),
			$text( 'time_zone' ),
			$text( 'phone' ),
			array_key_exists( 'features', $saved ) ? array_values( array_intersect( self::FEATURES, $items( 'features' ) ) ) : self::FEATURES,
			array_values( array_filter( $items( 'origins' ), 'is_string' ) ),
			$text( 'generation' ),
		);
	}

	/** Where the Reserve API is: the only host that is ever called with the key. */
	public function base(): string {
		return self::ENVIRONMENTS[ $this->environment ] ?? $this->other_base;
	}

	/** Whether an address is this very machine's. */
	public static function is_here( string $address ): bool {
		return in_array( wp_parse_url( $address, PHP_URL_HOST ), array( 'localhost', '127.0.0.1', '[::1]' ), true );
	}

	/** What the tag's `api` says: the widget appends its paths to it as text. */
	public function api(): string {
		return self::FROM_KEY === $this->source ? self::rest_prefix() : $this->address;
	}

	/**
	 * With plain permalinks this is `…/index.php?rest_route=/reservation-widget/v1`, to which a path can be appended as
	 * well. Translation plugins add `lang=…` to either, after which it cannot: that goes.
	 */
	private static function rest_prefix(): string {
		$url = untrailingslashit( rest_url( Backend\Routes::SPACE ) );
		$plain = str_contains( $url, 'rest_route=' ) ? '?rest_route=/' . Backend\Routes::SPACE : '';
		return strtok( $url, '?' ) . $plain;
	}

	/** Whether a restaurant may be booked through this site. */
	public function allows( int $restaurant ): bool {
		return in_array( $restaurant, $this->restaurants, true );
	}

	/** Whether the owner has left a feature switched on. */
	public function can( string $feature ): bool {
		return in_array( $feature, $this->features, true );
	}
}
