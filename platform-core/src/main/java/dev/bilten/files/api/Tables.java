package dev.bilten.files.api;

/** Begins files of rows. */
public interface Tables {
    /** @param type {@link FileType#XLSX} for a spreadsheet with one sheet of this name; everything else is CSV */
    Table begin(FileType type, String sheet);
}
