package org.ioscope.core.directory;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What a file is for, as far as the end of its name tells: coarse groups of media types.
///
/// The order is that of legends: what fills disks first.
public enum FileKind {
    VIDEO(
            "Video",
            "3g2 3gp asf avi divx f4v flv hevc m2ts m4v mkv mov mp4 mpeg mpg mts ogm ogv qt rm rmvb ts vob webm wmv y4m"),
    IMAGE(
            "Images",
            "ai apng arw avif bmp cr2 cr3 dds dng emf eps exr gif hdr heic heif icns ico indd jfif jp2 jpe jpeg jpg jxl kra nef"
                    + " orf pbm pcx pgm png ppm psb psd raf raw rw2 svg svgz tga tif tiff webp wmf xbm xcf xpm"),
    AUDIO(
            "Audio",
            "aac aif aiff amr ape au caf dsf flac flp it m3u m3u8 m4a m4b mid midi mka mod mp2 mp3 mpc oga ogg opus ra s3m sf2 spx"
                    + " wav wma wv xm"),
    ARCHIVE(
            "Archives",
            "7z ace apk appimage ar arj br bz2 cab cpio deb egg flatpak gz ipa lha lrz lz lz4 lzh lzma lzo pack par2 rar rpm snap"
                    + " squashfs tar tbz tbz2 tgz tlz txz tzst whl xz z zip zipx zst"),
    DISK_IMAGE(
            "Disk images",
            "dmg hdd img iso nrg ova ovf qcow qcow2 qed sparseimage toast vdi vfd vhd vhdx vmdk vmem vmsn wim"),
    DATA(
            "Data",
            "arff arrow avro bag bin bson cbor csv dat data db db3 dbf duckdb feather fits frm gguf h5 hdf hdf5 ibd idx json jsonl"
                    + " kdbx ldb lmdb mat mdb mmdb mo msgpack myd myi ndjson npy npz onnx orc pak parquet pb pcap pcapng pickle pkl"
                    + " po pt pth rdb rds safetensors shp sql sqlite sqlite3 sst tdb tfrecord tsv wt xml yaml yml"),
    DOCUMENT(
            "Documents",
            "adoc azw azw3 bib chm djvu doc docx dot dotx dvi eml epub fb2 htm html ics info key man markdown mbox md mobi msg"
                    + " numbers odg odp ods odt org otf pages pdf pot potx pps ppsx ppt pptx ps rst rtf tex texi ttc ttf txt vcf"
                    + " woff woff2 xhtml xls xlsb xlsm xlsx xps"),
    SOURCE(
            "Source code",
            "asm awk bash bat bazel bzl c cc cfg clj cljs cmake coffee conf cpp cr cs css cu cxx d dart diff el elm erl ex exs f"
                    + " f90 fish fs fsx gd glsl go gradle graphql groovy h hh hpp hs htaccess hxx inc ini ipynb java jl js jsx kt"
                    + " kts less lisp lua m mjs mk ml mli mm nim nix pas patch php pl pm properties proto ps1 py pyi pyx qml r rb rkt"
                    + " rs s sass scala scm scss sh sol sv svelte swift tcl tf toml tsx v vala vb vhd vim vue wat zig zsh"),
    LIBRARY("Libraries", "a class dex dll dylib jar jmod jsa ko la lib o obj pyc pyd pyo rlib rmeta so war wasm"),
    EXECUTABLE("Programs", "com efi elf exe fw hex msi out run rom scr sys"),
    LOG("Logs", "err journal log trace"),
    JUNK("Temporary", "bak cache chk core crash crdownload dmp download lock old orig part pid rej swo swp temp tmp"),
    LINK("Links", ""),
    OTHER("Other", "");

    private static final Map<String, FileKind> BY_EXTENSION = byExtension();

    private final String title;
    private final String extensions;

    FileKind(String title, String extensions) {
        this.title = title;
        this.extensions = extensions;
    }

    /// Its name in legends, such as `Source code`.
    public String title() {
        return title;
    }

    /// The kind of files with an extension.
    ///
    /// @param extension with or without its dot, in any case, such as `.jpg`; empty for none
    /// @return [#OTHER] where the extension tells nothing
    public static FileKind ofExtension(String extension) {
        String plain = (extension.startsWith(".") ? extension.substring(1) : extension).toLowerCase(Locale.ROOT);
        FileKind known = BY_EXTENSION.get(plain);
        if (known != null) {
            return known;
        }
        return plain.endsWith("~") ? JUNK : OTHER;
    }

    /// The kind of a file by its name: as [#ofExtension], but versioned libraries (`libc.so.6`), rotated logs
    /// (`syslog.1`), core dumps and editors' backups are known too.
    public static FileKind ofName(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 ? name.substring(dot) : "";
        FileKind kind = name.endsWith("~") ? JUNK : ofExtension(extension);
        if (kind != OTHER) {
            return kind;
        }
        if (name.contains(".so.")) {
            return LIBRARY;
        }
        if (name.contains(".log.")) {
            return LOG;
        }
        return name.equals("core") || name.startsWith("core.") ? JUNK : OTHER;
    }

    private static Map<String, FileKind> byExtension() {
        Map<String, FileKind> kinds = new HashMap<>();
        for (FileKind kind : values()) {
            for (String extension : kind.extensions.split(" ", -1)) {
                if (!extension.isEmpty()) {
                    kinds.putIfAbsent(extension, kind);
                }
            }
        }
        return kinds;
    }
}
