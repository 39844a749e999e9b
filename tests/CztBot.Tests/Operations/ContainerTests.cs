using CztBot.Operations;
using CztBot.Tests.World;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CztBot.Tests.Operations;

public sealed class ContainerTests
{
    private readonly Compose _compose = new();

    [Fact]
    public void Two_nodes_wait_for_one_database_and_are_told_how_to_reach_it()
    {
        _compose.Services.ShouldBe(["database", "node1", "node2"]);
        _compose.Of("database", "image").ShouldBe("postgres:17");
        foreach (var node in (string[])["node1", "node2"])
        {
            _compose.Of(node, "build").ShouldBe(".");
            _compose.Of(node, "depends_on", "database", "condition").ShouldBe("service_healthy");
            var to = new NpgsqlConnectionStringBuilder(_compose.Environment(node, "geheim7")["Dispatch__Database"]);
            (to.Host, to.Database, to.Username, to.Password).ShouldBe((
                "database", (string)_compose.Of("database", "environment", "POSTGRES_DB")!, (string)_compose.Of("database", "environment", "POSTGRES_USER")!, "geheim7"));
        }
    }

    [Fact]
    public void The_nodes_get_their_public_address_and_every_variable_is_a_setting_of_the_program()
    {
        foreach (var node in (string[])["node1", "node2"])
        {
            _compose.Of(node, "environment", "Dispatch__PublicUrl").ShouldBe("${PublicUrl:-}");
            _compose.Of(node, "environment", "ChannelService").ShouldBe("${ChannelService:-}");
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(
                _compose.Environment(node, "geheim7").Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value))
                    .Append(KeyValuePair.Create("Dispatch:Rules:0:EffectiveFrom", (string?)"2019-11"))).Build();
            var options = Settings.Read(configuration);
            (options.PublicUrl, options.Proxies.Count).ShouldBe(("", 1));
            foreach (var section in configuration.GetSection("Dispatch").GetChildren()) typeof(DispatchOptions).GetProperty(section.Key).ShouldNotBeNull(section.Key);
        }
    }

    [Fact]
    public void The_container_has_what_pictures_and_pdf_and_pages_need_and_the_manual_says_so()
    {
        var manual = File.ReadAllText(Path.Combine(Repository.Root, "docs", "安装手册.md"));
        var installs = string.Join('\n', Dockerfile()[Array.FindLastIndex(Dockerfile(), line => line.StartsWith("FROM ", StringComparison.Ordinal))..]);
        foreach (var package in (string[])["fonts-noto-cjk", "libreoffice-writer", "poppler-utils"])
        {
            installs.ShouldContain($" {package}");
            manual.ShouldContain(package);
        }
    }

    [Fact]
    public void The_nodes_have_ports_of_their_own_that_lead_to_the_programs_port()
    {
        var ports = ((string[])["node1", "node2"]).Select(node => ((List<object>)_compose.Of(node, "ports")!).ShouldHaveSingleItem().ToString()!).ToList();

        ports.Distinct().Count().ShouldBe(2);
        var listens = Dockerfile().Single(line => line.StartsWith("EXPOSE ", StringComparison.Ordinal))["EXPOSE ".Length..];
        ports.ShouldAllBe(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal) && port.EndsWith(":" + listens, StringComparison.Ordinal));
        Dockerfile().ShouldContain(line => line.EndsWith($"Urls=http://0.0.0.0:{listens}", StringComparison.Ordinal));
    }

    [Fact]
    public void The_container_runs_the_program_of_this_framework_without_root()
    {
        Dockerfile().Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).ShouldAllBe(line => line.Contains(":10.0", StringComparison.Ordinal));
        Dockerfile().ShouldContain("USER app");
        Dockerfile()[^1].ShouldBe("ENTRYPOINT [\"dotnet\", \"CztBot.dll\"]");
        File.Exists(Path.Combine(AppContext.BaseDirectory, "CztBot.dll")).ShouldBeTrue();
    }

    [Fact]
    public void No_secret_stands_in_the_files() =>
        File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml")).ShouldNotMatch(@"(?i)password=(?!\$\{)\w");

    private static string[] Dockerfile() => File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));
}
