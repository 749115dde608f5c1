<?php
/**
 * Plugin Name: What only the test's site has
 * Description: Sends no mail; takes the deadlines and limits of the plugin from options, so that a test can shorten them; tells in a header whether a page cache would have been told to keep its hands off; has an object cache, or no right to make tables, while an option says so.
 */
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'reservation_widget_deadlines', static fn ( array $deadlines ): array => array_merge( $deadlines, (array) get_option( 'test_deadlines', array() ) ) );
add_filter( 'reservation_widget_limits', static fn ( array $limits ): array => array_merge( $limits, (array) get_option( 'test_limits', array() ) ) );
// Guests of the tests live in 2030.
add_filter( 'reservation_widget_days_ahead', static fn (): int => (int) get_option( 'test_days_ahead', 9000 ) );
// What makes a theme without templates of blocks load all blocks' files.
add_filter( 'should_load_separate_core_block_assets', static fn ( bool $are_separate ): bool => $are_separate && ! get_option( 'test_classic_theme' ), 20 );
add_filter( 'dbdelta_create_queries', static fn ( array $queries ): array => get_option( 'test_no_tables' ) ? array() : $queries );
add_action( 'litespeed_control_set_nocache', static fn () => defined( 'TEST_LITESPEED_TOLD' ) || define( 'TEST_LITESPEED_TOLD', true ) );
add_filter(
	'rest_post_dispatch',
	static function ( $response ) {
		$response->header( 'Test-Page-Caches', defined( 'DONOTCACHEPAGE' ) && DONOTCACHEPAGE && defined( 'TEST_LITESPEED_TOLD' ) ? 'told' : 'not told' );
		return $response;
	}
);

/** Keeps transients in a file from one request to the next, as Redis would. */
final class Test_Object_Cache extends WP_Object_Cache {
	private const FILE = WP_CONTENT_DIR . '/test-object-cache.json';

	public function get( $key, $group = 'default', $force = false, &$found = null ) {
		if ( 'transient' !== $group ) {
			return parent::get( $key, $group, $force, $found );
		}
		$all   = self::all();
		$found = isset( $all[ $key ] );
		return $found ? unserialize( $all[ $key ] ) : false;
	}

	public function set( $key, $data, $group = 'default', $expire = 0 ) {
		return 'transient' === $group ? self::write( array( $key => serialize( $data ) ) + self::all() ) : parent::set( $key, $data, $group, $expire );
	}

	public function delete( $key, $group = 'default', $deprecated = false ) {
		return 'transient' === $group ? self::write( array_diff_key( self::all(), array( $key => '' ) ) ) : parent::delete( $key, $group );
	}

	private static function all(): array {
		return is_file( self::FILE ) ? json_decode( file_get_contents( self::FILE ), true ) : array();
	}

	private static function write( array $all ): bool {
		return false !== file_put_contents( self::FILE, json_encode( $all ), LOCK_EX );
	}
}
if ( get_option( 'test_object_cache' ) ) {
	$GLOBALS['wp_object_cache'] = new Test_Object_Cache();
	wp_using_ext_object_cache( true );
}
