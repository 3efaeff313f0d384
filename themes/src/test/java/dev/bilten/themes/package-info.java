/** The themes' contract, drawn: every page of every theme, in both languages. */
package dev.bilten.themes;
