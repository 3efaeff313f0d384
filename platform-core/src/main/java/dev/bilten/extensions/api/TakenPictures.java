package dev.bilten.extensions.api;

import dev.bilten.identity.api.SettingKey;

/** What an organizer took away last, so that it can be put back: names of images in the file store, empty where there is none. */
public record TakenPictures(String logo, String hero) {
    public static final SettingKey<TakenPictures> KEY = new SettingKey<>("brand.taken", TakenPictures.class);
    public static final TakenPictures NONE = new TakenPictures("", "");
}
