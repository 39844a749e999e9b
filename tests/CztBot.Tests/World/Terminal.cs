using CztBot.Operations;
using CztBot.Tests.Databases;

namespace CztBot.Tests.World;

/// <summary>The program called from the command line, on a data folder of its own; the console is one, so such tests run one after another.</summary>
[CollectionDefinition(nameof(Terminal), DisableParallelization = true)]
public sealed class Terminal : IDisposable
{
    private readonly Place _place = new();

    public string Folder => _place.Folder;

    /// <summary>Its connection string on PostgreSQL; empty on SQLite.</summary>
    public string PostgreSql => _place.Database;

    /// <summary>A file in the folder.</summary>
    public async Task<string> FileAsync(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    public Task<(int Exit, string Out, string Error)> RunAsync(params string[] args) => RunAsync(Path.Combine(Folder, "data"), _place.Database, args);

    /// <summary>The same on the data of a world that runs.</summary>
    internal static Task<(int Exit, string Out, string Error)> RunOnAsync(BotWorld world, params string[] args) => RunAsync(world.Folder, world.PostgreSql, args);

    private static async Task<(int Exit, string Out, string Error)> RunAsync(string data, string database, string[] args)
    {
        var (stdout, stderr) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        Environment.SetEnvironmentVariable("Dispatch__Database", database);
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            var exit = await CommandLine.RunAsync([.. args, "--data", data]);
            return (exit, output.ToString().TrimEnd(), error.ToString().TrimEnd());
        }
        finally
        {
            Environment.SetEnvironmentVariable("Dispatch__Database", null);
            Console.SetOut(stdout);
            Console.SetError(stderr);
        }
    }

    /// <summary>The same program as a server would run it, on the same data, for what no command shows; with the invented people.</summary>
    public async Task<T> InsideAsync<T>(string at, Func<IServiceProvider, Task<T>> use)
    {
        await using var app = await BotHost.BuildAsync(new HostChoice
        {
            Data = Path.Combine(Folder, "data"), Database = _place.Database, At = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Frozen = true, Schedule = false, Log = false, Environment = "Development",
        });
        return await use(app.Services);
    }

    public void Dispose() => _place.Dispose();
}
