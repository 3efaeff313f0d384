/** Brings the platform up step by step and takes it down in reverse. Guarantee: a step that fails never breaks the deployment; it is tried again and readiness says why the node is not ready. */
@NullMarked
package dev.bilten.web.boot;

import org.jspecify.annotations.NullMarked;
