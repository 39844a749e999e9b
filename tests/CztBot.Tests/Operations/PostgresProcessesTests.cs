using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CztBot.Storage;
using CztBot.Tests.Databases;
using CztBot.Tests.World;
using Dapper;
using Npgsql;

namespace CztBot.Tests.Operations;

/// <summary>The two nodes of docker-compose.yml as processes, with its very settings.</summary>
public sealed class PostgresProcessesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [PostgresFact]
    public async Task The_composed_nodes_start_together_on_an_empty_database_and_share_the_schedule()
    {
        var place = new NpgsqlConnectionStringBuilder(PostgresServer.Shared.Create(migrated: false));
        using var folder = new Place();
        using var http = new HttpClient();
        var nodes = ((string[])["node1", "node2"]).Select(name => Start(name, place, folder.Folder)).ToList();
        try
        {
            foreach (var (process, url) in nodes) await ReadyAsync(http, url, process);

            (await CountAsync(place, "SELECT count(DISTINCT instance_name) FROM qrtz_scheduler_state", 2)).ShouldBe(2);
            (await CountAsync(place, "SELECT count(*) FROM plans", 1)).ShouldBe(1);
            (await CountAsync(place, "SELECT count(*) FROM audit WHERE action = 'holidays.import'", 1)).ShouldBe(1);
            nodes.ShouldAllBe(node => !node.Process.HasExited);
        }
        finally
        {
            foreach (var (process, _) in nodes)
            {
                process.Kill();
                await process.WaitForExitAsync();
                process.Dispose();
            }
        }

        PostgresServer.Shared.Drop(place.ConnectionString);
    }

    private static (Process Process, string Url) Start(string node, NpgsqlConnectionStringBuilder place, string folder)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CztBot.dll")])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        foreach (var (name, value) in new Compose().Environment(node, place.Password!)) start.Environment[name] = value;
        var database = new NpgsqlConnectionStringBuilder(start.Environment["Dispatch__Database"]) { Host = place.Host, Port = place.Port, Database = place.Database };
        start.Environment["Dispatch__Database"] = database.ConnectionString;
        start.Environment["Dispatch__Data"] = folder;
        start.Environment["Urls"] = url;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return (process, url);
    }

    private static async Task ReadyAsync(HttpClient http, string url, Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (process.HasExited) Assert.Fail(await process.StandardError.ReadToEndAsync());
            try
            {
                (await http.GetStringAsync(new Uri(url + "/health/ready"), patience.Token)).ShouldBe("ok");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    private static async Task<long> CountAsync(NpgsqlConnectionStringBuilder place, string sql, long expected)
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var connection = new NpgsqlConnection(place.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(patience.Token);
        while (true)
        {
            var count = await connection.ExecuteScalarAsync<long>(sql);
            if (count >= expected || patience.IsCancellationRequested) return count;
            await Task.Delay(100);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
