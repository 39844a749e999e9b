namespace CztBot.Storage;

/// <summary>Locks beside the SQLite file that the system itself gives back when a process dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    /// <summary>Says that somebody works on this file; any number may.</summary>
    /// <exception cref="DatabaseException">It is being replaced.</exception>
    public static FolderLock Shared(string file) =>
        Try(file + ".lock", FileAccess.Read, FileShare.Read)
        ?? throw new DatabaseException("数据正在恢复或迁移，请等它完成后再启动。");

    /// <summary>Makes sure that nobody works on this file, and that nobody begins.</summary>
    /// <exception cref="DatabaseException">Somebody does.</exception>
    public static FolderLock Alone(string file) =>
        Try(file + ".lock", FileAccess.ReadWrite, FileShare.None)
        ?? throw new DatabaseException("有程序正在使用这份数据，请先停止服务再试。");

    /// <summary>Lets one process at a time upgrade; the others wait.</summary>
    public static FolderLock Migrating(string file)
    {
        for (var tries = 0; ; tries++)
        {
            if (Try(file + ".upgrade", FileAccess.ReadWrite, FileShare.None) is { } held) return held;
            if (tries == 600) throw new DatabaseException("另一个程序正在升级数据库，一分钟后仍未完成，请检查后再启动。");
            Task.Delay(100).GetAwaiter().GetResult();
        }
    }

    public void Dispose() => _held.Dispose();

    private static FolderLock? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            return null;
        }
    }
}
