/** One line of a Tetragon export file on its way into the data stream. */
export interface IngestLine {
  /** The line without its line break. */
  text: string;
  /** Path of the export file, as Filebeat would report it in `log.file.path`. */
  file: string;
  /** Byte offset of the line in its file. */
  offset: number;
  /** 1 for a file's first line. */
  lineNumber: number;
  /**
   * When Filebeat read it: the document's @timestamp under the documented Filebeat configuration.
   * Absent: @timestamp is the event's own time.
   */
  readAt?: Date;
  /** Device and inode of the file, decimal, as Filebeat's native file identity has them. */
  fileIdentity?: { deviceId: string; inode: string };
  /**
   * Why this is no whole line, as one sentence: it is over the limit, or its file breaks off here.
   * Such a line is refused with these words.
   */
  unreadable?: string;
}
