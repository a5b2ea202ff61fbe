package org.hvnet.dsl.generator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * File names that every common file system takes, whatever an element is called. A pure function,
 * so that the file of an element keeps its name when other elements come and go.
 */
public final class FileName {
  private static final int READABLE_LENGTH = 60;
  private static final int LONGEST_BYTES = 255;
  private static final int FINGERPRINT_DIGITS = 8;

  private static final Pattern UNREADABLE = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}_. -]");
  private static final Pattern EDGES = Pattern.compile("^[ .-]|[ .]$|^$");
  private static final Pattern FINGERPRINTED =
      Pattern.compile(".*-[0-9a-f]{" + FINGERPRINT_DIGITS + "}", Pattern.CASE_INSENSITIVE);

  /** Names that Windows gives to devices, with any extension ("Naming Files, Paths"). */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private FileName() {}

  /**
   * A file name, without extension, for an element of this name: the name itself where it consists
   * of letters, digits, {@code _}, {@code -}, {@code .} and inner spaces, is no device name and is
   * not too long. Otherwise what is readable of it, followed by {@code -} and a fingerprint of the
   * name. Different names give different file names.
   */
  public static String of(String name) {
    String readable = Normalizer.normalize(name, Normalizer.Form.NFC);
    readable = UNREADABLE.matcher(readable).replaceAll("_");
    readable = EDGES.matcher(readable).replaceAll("_");
    if (DEVICE.matcher(readable).matches()) {
      readable = "_" + readable;
    }
    if (readable.codePointCount(0, readable.length()) > READABLE_LENGTH) {
      readable = readable.substring(0, readable.offsetByCodePoints(0, READABLE_LENGTH));
    }
    boolean same = readable.equals(name);
    // A name that looks fingerprinted gets one too: it could be the file name of another element.
    return same && !FINGERPRINTED.matcher(name).matches()
        ? name
        : readable + "-" + sha256(name).substring(0, FINGERPRINT_DIGITS);
  }

  /**
   * Whether this can be the name of a file or folder on Windows, Linux and macOS, and looks the
   * same wherever it is shown: no separators, wildcards, control or format characters, no device
   * name, no dot or space at the end, 255 bytes at most.
   */
  static boolean isPortable(String name) {
    return !name.isEmpty()
        && !name.endsWith(".")
        && !name.endsWith(" ")
        && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
        && name.codePoints().allMatch(FileName::isPortable)
        && !DEVICE.matcher(name).matches();
  }

  private static boolean isPortable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> "<>:\"|?*\\/".indexOf(codePoint) < 0;
    };
  }

  /** What two names have in common that some file system takes for one and the same. */
  static String key(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_16BE));
  }

  /** The SHA-256 digest as 64 lower-case hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
