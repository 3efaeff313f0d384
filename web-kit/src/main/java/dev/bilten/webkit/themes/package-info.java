/**
 * Themes as packages: read out of an archive, checked against the contract of the shop's pages, tried on samples. Nothing here
 * runs what a theme says.
 *
 * <p>Guarantee: a package that {@code ThemeCheck} passes draws every page, in English, German and Arabic, with nothing in it that runs,
 * loads from another host or reads what the contract does not give. What it promises is checked once more when a page is drawn.
 *
 * <p>Read {@code ThemeCheck}, then {@code Contract}, then {@code ThemeArchive}.
 */
@NullMarked
package dev.bilten.webkit.themes;

import org.jspecify.annotations.NullMarked;
