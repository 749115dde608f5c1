<?php
/** A new site, as WordPress's installer makes it: `php install.php <folder> <address> <password>`. */
[ , $folder, $address, $password ] = $argv;
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']   = parse_url( $address, PHP_URL_HOST ) . ':' . parse_url( $address, PHP_URL_PORT );
$_SERVER['REQUEST_URI'] = '/';
require "{$folder}/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Osteria Lume', 'owner', 'owner@example.org', true, '', $password );
update_option( 'siteurl', $address );
update_option( 'home', $address );
update_option( 'timezone_string', 'America/Detroit' );
update_option( 'permalink_structure', '/%postname%/' );
wp_insert_user( array( 'user_login' => 'guest', 'user_pass' => $password, 'user_email' => 'guest@example.org', 'role' => 'subscriber' ) );
wp_insert_user( array( 'user_login' => 'writer', 'user_pass' => $password, 'user_email' => 'writer@example.org', 'role' => 'author' ) );
// No picture of anybody is fetched from elsewhere.
update_option( 'show_avatars', '0' );
flush_rewrite_rules();
// The editor greets newcomers with a tour that covers the page.
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}
