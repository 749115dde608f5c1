<?php
/**
 * Puts the parts together: the only place that knows all of them, and the only one that adds hooks for others.
 *
 * @package ReservationWidget
 */

declare(strict_types=1);

namespace Reservation_Widget;

use Reservation_Widget\Admin\Settings_Form;
use Reservation_Widget\Admin\Settings_Page;
use Reservation_Widget\Backend\Cors;
use Reservation_Widget\Backend\Routes;
use Reservation_Widget\Page\Assets;
use Reservation_Widget\Page\Block;
use Reservation_Widget\Page\Earlier_Assets;
use Reservation_Widget\Page\Shortcode;
use Reservation_Widget\Page\Tag;

/** The plugin as WordPress loads it. */
final class Plugin {

	/** @param string $file The plugin's main file. */
	public function __construct( private readonly string $file ) {}

	/** Adds every hook. Nothing is read or written before WordPress asks. */
	public function start(): void {
		if ( ! extension_loaded( 'mbstring' ) ) {
			add_action( 'admin_notices', array( $this, 'miss_mbstring' ) );
			return;
		}
		add_action( 'init', array( $this, 'show' ) );
		add_action( 'rest_api_init', array( $this, 'serve' ) );
		add_action( 'admin_menu', array( $this, 'add_page' ) );
		add_action( 'admin_init', array( Tables::class, 'ensure' ) );
		add_action( 'admin_post_' . Settings_Form::ACTION, array( Settings_Form::class, 'handle' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( $this->file ), array( Settings_Page::class, 'add_link' ) );
		add_filter( 'wpmu_drop_tables', array( Tables::class, 'add_to_dropped' ) );
		add_filter( 'upgrader_source_selection', array( new Earlier_Assets( $this->file ), 'carry_over' ) );
		register_activation_hook( $this->file, array( Tables::class, 'ensure' ) );
	}

	/** What a page may hold: the script, the block, the shortcode. */
	public function show(): void {
		load_plugin_textdomain( 'reservation-widget', false, dirname( plugin_basename( $this->file ) ) . '/languages' );
		$assets = new Assets( $this->file );
		$assets->register();
		$tag = new Tag( $assets );
		( new Block( $this->file, $tag, $assets ) )->register();
		( new Shortcode( $tag ) )->register();
	}

	/** The calls of the contract, only where the plugin holds the key. */
	public function serve(): void {
		$settings = Settings::load();
		if ( Settings::FROM_KEY !== $settings->source ) {
			return;
		}
		// A site of a network may be asked for the first time here.
		Tables::ensure();
		( new Cors( $settings ) )->register();
		( new Routes( $settings ) )->register();
	}

	/** WordPress stands in for a part of it only; without the rest a booking would fail half-way. */
	public function miss_mbstring(): void {
		wp_admin_notice( esc_html__( 'Reservation Widget needs the PHP extension mbstring, which this server does not have. Ask your host to switch it on.', 'reservation-widget' ), array( 'type' => 'error' ) );
	}

	/** The page under Settings. */
	public function add_page(): void {
		( new Settings_Page() )->register();
	}
}
