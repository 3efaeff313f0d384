/** E-mail over SMTP: mails that follow each other share a connection; it ends seconds after the last. */
@NullMarked
package dev.bilten.plugins.smtpmail;

import org.jspecify.annotations.NullMarked;
