package dev.podarium.workbench.editor.disk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;

/** Why a file was not read or written, as the end of a sentence that begins with its name. */
public final class WhyNot {

  static final String NO_FILE = "is a folder, a pipe or a device, and no file";
  static final String TOO_LONG = "is larger than 8 MiB; split it into smaller files";

  private WhyNot() {}

  /** Why it was not read. */
  public static String read(IOException error) {
    return switch (error) {
      case NoSuchFileException _ -> "does not exist";
      case AccessDeniedException _ -> "may not be read";
      case CharacterCodingException _ ->
          "is no text of UTF-8, nor of UTF-16 with a byte order mark; save it as UTF-8";
      default -> said(error, "cannot be read; check its disk and whether it may be opened");
    };
  }

  /** Why it was not written. */
  public static String written(IOException error) {
    var message = Objects.requireNonNullElse(error.getMessage(), "").toLowerCase(Locale.ROOT);
    if (error instanceof CharacterCodingException) {
      return "cannot hold the text: it has half a character in it, a lone surrogate";
    }
    if (message.contains("no space") || message.contains("not enough space")) {
      return "cannot be written: the disk is full";
    }
    if (message.contains("quota")) {
      return "cannot be written: your share of the disk is used up";
    }
    if (message.contains("read-only")) {
      return "cannot be written: its disk may only be read";
    }
    return "cannot be written; check that its folder exists and may be written to";
  }

  private static String said(IOException error, String otherwise) {
    var message = Objects.requireNonNullElse(error.getMessage(), "");
    return message.equals(NO_FILE) || message.equals(TOO_LONG) ? message : otherwise;
  }
}
