/** E-mail over SMTP: one connection per message, nothing kept. */
@NullMarked
package dev.bilten.plugins.smtpmail;

import org.jspecify.annotations.NullMarked;
