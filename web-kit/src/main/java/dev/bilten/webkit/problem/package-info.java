/**
 * When something is wrong. Machines get problem+json (RFC 9457) with a stable code and pointers, people get a page that says
 * what happened and what to do. Guarantee: no stack trace leaves the server, and an unexpected failure is logged once,
 * with the number that the person sees.
 */
@NullMarked
package dev.bilten.webkit.problem;

import org.jspecify.annotations.NullMarked;
