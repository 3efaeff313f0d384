/** What an event asks its buyers and attendees: a list in its order, a form for each, and how buyers see it. */
@NullMarked
package dev.bilten.admin.questions;

import org.jspecify.annotations.NullMarked;
