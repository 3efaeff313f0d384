package dev.bilten.admin.team;

/**
 * A team in the list.
 *
 * @param may what it may do, in words
 */
record TeamRow(String href, String name, String members, String may) {}
