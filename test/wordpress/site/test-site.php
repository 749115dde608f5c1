<?php
/**
 * Plugin Name: What only the test's site has
 * Description: Sends no mail; takes the deadlines and limits of the plugin from options, so that a test can shorten them; tells in a header whether a page cache would have been told to keep its hands off.
 */
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'reservation_widget_deadlines', static fn ( array $deadlines ): array => array_merge( $deadlines, (array) get_option( 'test_deadlines', array() ) ) );
add_filter( 'reservation_widget_limits', static fn ( array $limits ): array => array_merge( $limits, (array) get_option( 'test_limits', array() ) ) );
add_action( 'litespeed_control_set_nocache', static fn () => defined( 'TEST_LITESPEED_TOLD' ) || define( 'TEST_LITESPEED_TOLD', true ) );
add_filter(
	'rest_post_dispatch',
	static function ( $response ) {
		$response->header( 'Test-Page-Caches', defined( 'DONOTCACHEPAGE' ) && DONOTCACHEPAGE && defined( 'TEST_LITESPEED_TOLD' ) ? 'told' : 'not told' );
		return $response;
	}
);
