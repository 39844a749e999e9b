using CztBot.Core.Members;
using Npgsql;

namespace CztBot.Storage.Tests.Postgres;

public sealed class PostgresPlaceTests
{
    [Theory]
    [InlineData("Host=;Password=geheim7")]
    [InlineData("Hots=127.0.0.1;Password=geheim7")]
    [InlineData("Host=127.0.0.1;Database=x;Port=abc;Password=geheim7")]
    [InlineData("geheim7")]
    public void What_is_no_connection_string_is_one_sentence(string text)
    {
        var refused = Should.Throw<DatabaseException>(() => Database.Connect(text));

        refused.Message.ShouldStartWith("数据库连接串有误，请检查 Dispatch:Database");
        refused.ToString().ShouldNotContain("geheim7");
    }

    [PostgresFact]
    public void A_server_that_refuses_is_one_sentence_without_the_password()
    {
        var place = new NpgsqlConnectionStringBuilder(PostgresServer.Shared.To("nobody_made_it"));
        var right = place.Password!;

        Refusal(place).ShouldContain("没有这个数据库");
        place.Password = "geheim7";
        Refusal(place).ShouldContain("用户名或密码不对");
        place.Port = 1;
        Refusal(place).ShouldContain("连不上服务器");

        string Refusal(NpgsqlConnectionStringBuilder to)
        {
            var sentence = Should.Throw<DatabaseException>(() => Database.Connect(to.ConnectionString)).Message;
            sentence.ShouldNotContain("geheim7");
            sentence.ShouldNotContain(right);
            sentence.ShouldContain("nobody_made_it（用户 cztbot）");
            return sentence;
        }
    }

    [PostgresFact]
    public async Task Texts_sort_by_their_bytes_whatever_language_the_database_speaks()
    {
        var place = PostgresServer.Shared.Create(migrated: false, options: "LOCALE_PROVIDER icu ICU_LOCALE 'zh' LC_COLLATE 'C' LC_CTYPE 'C'");
        using (var database = Database.Connect(place))
        {
            var roster = new Roster { Units = [Unit("a"), Unit("B"), Unit("株"), Unit("长")], People = [], Contacts = [], Channels = [] };
            await database.WriteAsync(Given.Actor, async work =>
            {
                await RosterStore.ReplaceAsync(work, roster, "");
                return true;
            });

            (await new RosterStore(database).LoadAsync()).Units.Select(unit => unit.Id).ShouldBe(["B", "a", "株", "长"]);
        }

        PostgresServer.Shared.Drop(place);
    }

    private static Unit Unit(string id) => new(id, "长沙", id);
}
