using CztBot.LocalChat;
using CztBot.Operations;
using CztBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Rounds;

public sealed class ScheduleTests
{
    [Fact]
    public async Task The_schedule_looks_by_itself_when_the_program_starts_on_the_opening_day()
    {
        var folder = Directory.CreateTempSubdirectory("cztbot-schedule-").FullName;
        await using (var app = await BotHost.BuildAsync(new HostChoice
        {
            Data = folder, At = World.BotWorld.Instant("2019-12-02T09:00"), Frozen = true, Urls = "http://127.0.0.1:0", Log = false, Environment = "Development",
        }))
        {
            await BotHost.StartAsync(app);
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            var contact = standing.ContactOf("长沙/住建", new DateOnly(2019, 12, 2))!;

            await app.Services.GetRequiredService<Transcripts>()[LocalPeople.ConversationId(contact.Id)].ChangedAfter(0)
                .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

            (await app.Services.GetRequiredService<RoundStore>().LatestAsync())!.Items.Count.ShouldBe(32);
            await app.StopAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
