package dev.bilten.files.app;

import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Table;
import dev.bilten.files.api.Tables;
import dev.bilten.files.infra.PlainTable;
import dev.bilten.files.infra.Xlsx;
import jakarta.inject.Inject;

/** Answers {@link Tables}. */
@Service
public class BeginTable implements Tables {
    @Inject
    public BeginTable() {}

    @Override
    public Table begin(FileType type, String sheet) {
        return type == FileType.XLSX ? new Xlsx(sheet) : new PlainTable();
    }
}
