package dev.bilten.plugins.smtpmail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;

/** Answers the mail library when it asks who we are. */
final class Login extends Authenticator {
    private final PasswordAuthentication answer;

    Login(String user, String password) {
        this.answer = new PasswordAuthentication(user, password);
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
        return answer;
    }
}
