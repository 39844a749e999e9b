using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CztBot.Tests.Databases;

/// <summary>
/// A PostgreSQL server on loopback in a folder of its own, run by an unprivileged user. Its keeper, a shell, stops it and deletes the
/// folder as soon as its standard input closes, so nothing is left behind even when the tests are killed.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> One = new(Start);

    // Processes get killed here, machines do not lose power: what the kernel took is safe, so the tests need not wait for the disk.
    private const string Keeper = """
        exec 3>&1 >"$DIR/keeper.log" 2>&1
        start() {
          "$BIN/postgres" -D "$DIR/data" -p "$PORT" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 \
            -c fsync=off -c full_page_writes=off -c autovacuum=off -c log_min_messages=fatal 3>&- & pg=$!
        }
        finish() { trap - EXIT; kill -INT "$pg" 2>/dev/null; wait "$pg"; cd /; rm -rf "$DIR"; exit 0; }
        trap finish EXIT INT TERM HUP
        "$BIN/initdb" -D "$DIR/data" -U cztbot -A scram-sha-256 --pwfile="$DIR/password" -E UTF8 --locale=C.UTF-8 --no-sync || exit 1
        start
        while read -r order; do
          case "$order" in
            crash) kill -QUIT "$pg"; wait "$pg"; start ;;
            stop) kill -INT "$pg"; wait "$pg" ;;
            start) start ;;
          esac
          echo done >&3
        done
        """;

    private readonly Lock _creating = new();
    private readonly Process _keeper;
    private readonly string _password;
    private readonly int _port;
    private int _databases;
    private bool _template;

    private PostgresServer(Process keeper, string password, int port)
    {
        _keeper = keeper;
        _password = password;
        _port = port;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The one that all tests of a run share.</summary>
    public static PostgresServer Shared => One.Value;

    /// <summary>One for a test that crashes it.</summary>
    public static PostgresServer Start()
    {
        var programs = PostgresPrograms.Folder;
        if (programs is null) throw new InvalidOperationException(PostgresPrograms.Missing);
        var folder = Directory.CreateTempSubdirectory("cztbot-postgres-").FullName;
        var password = Guid.NewGuid().ToString("N");
        File.WriteAllText(Path.Combine(folder, "password"), password);
        var port = FreePort();
        // PostgreSQL refuses to run as root.
        var user = !Environment.IsPrivilegedProcess ? null : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
        if (user is not null) Process.Start("chown", ["-R", user, folder]).WaitForExit();
        var start = new ProcessStartInfo(user is null ? "sh" : "runuser", user is null ? ["-c", Keeper] : ["-u", user, "--", "sh", "-c", Keeper])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = folder, Environment = { ["DIR"] = folder, ["BIN"] = programs, ["PORT"] = $"{port}" },
        };
        var server = new PostgresServer(Process.Start(start)!, password, port);
        server.WaitUntilReady();
        return server;
    }

    /// <summary>How to reach a database of this server.</summary>
    public string To(string database) =>
        $"Host=127.0.0.1;Port={_port};Database={database};Username=cztbot;Password={_password};Include Error Detail=true";

    /// <summary>A fresh database; a migrated one is a copy of the first.</summary>
    public string Create(bool migrated = true, string options = "")
    {
        lock (_creating)
        {
            if (migrated && !_template)
            {
                Run("CREATE DATABASE template_cztbot");
                Storage.Database.Connect(To("template_cztbot")).Dispose();
                _template = true;
            }

            var name = $"test_{++_databases}";
            Run($"CREATE DATABASE {name} TEMPLATE {(migrated ? "template_cztbot" : "template0")} {options}");
            return To(name);
        }
    }

    public void Drop(string connectionString) =>
        Run($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <summary>The server dies in the middle of everything and begins to come up again.</summary>
    public void Crash() => Order("crash");

    public void Stop() => Order("stop");

    public void StartAgain() => Order("start");

    public void WaitUntilReady()
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Run("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(60) && !_keeper.HasExited)
            {
                Task.Delay(50).GetAwaiter().GetResult();
            }
        }
    }

    public void Dispose()
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit(TimeSpan.FromSeconds(10));
    }

    private void Order(string order)
    {
        _keeper.StandardInput.WriteLine(order);
        _keeper.StandardInput.Flush();
        _keeper.StandardOutput.ReadLine();
    }

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(To("postgres") + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
