<?php
/**
 * The block: prints the same tag as the shortcode, and tells the editor what it needs for its live preview.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget\Page;

use Reservation_Widget\Settings;

/** `reservation-widget/reservation`. */
final class Block {

	private const EDITOR = 'reservation-widget-block';
	/** What `wp.*` the editor's script uses. */
	private const USES = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' );

	/** @param string $file The plugin's main file. */
	public function __construct( private readonly string $file, private readonly Tag $tag, private readonly Assets $assets ) {}

	public function register(): void {
		$script = plugins_url( 'block/editor.js', $this->file );
		wp_register_script( self::EDITOR, $script, self::USES, (string) filemtime( dirname( $this->file ) . '/block/editor.js' ), true );
		wp_set_script_translations( self::EDITOR, 'reservation-widget', dirname( $this->file ) . '/languages' );
		register_block_type( dirname( $this->file ) . '/block', array( 'render_callback' => array( $this, 'print' ) ) );
		add_action( 'enqueue_block_assets', array( $this, 'show_in_editor' ) );
		add_action( 'enqueue_block_editor_assets', array( $this, 'tell_editor' ) );
	}

	/** @param array<string, mixed> $given The block's attributes. */
	public function print( array $given ): string {
		$wish = array(
			'restaurant' => $given['restaurantId'] ?? null,
			'display'    => $given['display'] ?? null,
			'mode'       => $given['mode'] ?? null,
			'party-size' => $given['partySize'] ?? null,
			'theme'      => $given['theme'] ?? null,
			'accent'     => $given['accent'] ?? null,
			'text'       => $given['fallbackText'] ?? null,
			'phone'      => $given['fallbackPhone'] ?? null,
			'last-name'  => $given['lastName'] ?? null,
			'data-layer' => $given['dataLayer'] ?? null,
		) + array_intersect_key( $given, array_flip( Tag::FIELDS ) );
		return $this->tag->html( $wish, '', get_block_wrapper_attributes( array_filter( array( 'id' => (string) ( $given['anchor'] ?? '' ) ) ) ) );
	}

	/**
	 * The preview is in a frame, which gets what stands in the block's description or is asked for here. What stands in
	 * the description a classic theme would load on every page of the site.
	 */
	public function show_in_editor(): void {
		if ( is_admin() ) {
			$this->assets->enqueue( false );
		}
	}

	/** Addresses and ids only: anybody who may write posts reads this. */
	public function tell_editor(): void {
		$settings = Settings::load();
		$facts    = array(
			'api'         => $settings->api(),
			'assets'      => $this->assets->folder(),
			'isSetUp'     => Settings::FROM_NOWHERE !== $settings->source,
			'restaurants' => $settings->restaurants,
			'settingsUrl' => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=reservation-widget' ) : '',
		);
		wp_add_inline_script( self::EDITOR, 'window.reservationWidgetBlock = ' . wp_json_encode( $facts, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}
}
