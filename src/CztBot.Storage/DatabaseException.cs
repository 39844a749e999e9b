namespace CztBot.Storage;

/// <summary>The database cannot be used; the message is one Chinese sentence that says why and what to do, without a password.</summary>
public class DatabaseException(string sentence, Exception? cause = null) : Exception(sentence, cause);

/// <summary>The connection broke during a commit and nobody knows whether it stands; it must not be repeated blindly.</summary>
public sealed class CommitUnknownException(Exception cause)
    : DatabaseException("数据库在保存时断开，无法确认是否已经保存，请核对后再操作。", cause);
