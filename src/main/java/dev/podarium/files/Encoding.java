package dev.podarium.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the characters of a file stand as bytes: UTF-8, or what a byte order mark says.
 *
 * <p>Source: kubernetes/kubernetes, staging/src/k8s.io/cli-runtime/pkg/resource/visitor.go,
 * FileVisitor: the mark decides, and without one it is UTF-8. Any thread.
 */
public enum Encoding {
  UTF_8(StandardCharsets.UTF_8, false),
  UTF_8_MARKED(StandardCharsets.UTF_8, true),
  UTF_16LE(StandardCharsets.UTF_16LE, true),
  UTF_16BE(StandardCharsets.UTF_16BE, true);

  /** The byte order mark, which is a character of every encoding. */
  private static final String MARK = "\uFEFF";

  private final Charset charset;
  private final boolean marked;

  Encoding(Charset charset, boolean marked) {
    this.charset = charset;
    this.marked = marked;
  }

  /** The encoding that the first bytes of a file tell. */
  public static Encoding of(byte[] bytes) {
    return Arrays.stream(values())
        .filter(encoding -> encoding.marked && startsWith(bytes, MARK.getBytes(encoding.charset)))
        .findFirst()
        .orElse(UTF_8);
  }

  /** How its characters stand as bytes. */
  public Charset charset() {
    return charset;
  }

  /** Bytes before the text: the length of its mark, 0 without one. */
  public int markLength() {
    return marked ? MARK.getBytes(charset).length : 0;
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return Arrays.equals(bytes, 0, Math.min(mark.length, bytes.length), mark, 0, mark.length);
  }

  /**
   * The text of a file of this encoding, without the mark.
   *
   * @throws CharacterCodingException when the bytes are no text of this encoding
   */
  public String decode(byte[] bytes) throws CharacterCodingException {
    var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return marked ? text.substring(MARK.length()) : text;
  }

  /**
   * The bytes of a file with this text, the mark first.
   *
   * @throws CharacterCodingException when the text holds half a character, a lone surrogate
   */
  public byte[] encode(String text) throws CharacterCodingException {
    var all = CharBuffer.wrap(marked ? MARK + text : text);
    var encoded = charset.newEncoder().encode(all);
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }
}
