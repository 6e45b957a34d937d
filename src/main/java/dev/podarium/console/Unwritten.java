package dev.podarium.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file of the person's could not be written, though it looked as if it could; says which. */
final class Unwritten extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unwritten(Path file, IOException cause) {
    super("%s cannot be written (%s); nothing is left of it".formatted(file, reason(cause)), cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "access denied";
      case FileSystemException file when file.getReason() != null -> file.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
