using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void A_text_is_plain_so_that_what_people_wrote_is_not_taken_for_markup()
    {
        var message = MessageFactory.Text("*5*");

        (message.Type, message.Text, message.TextFormat).ShouldBe((ActivityTypes.Message, "*5*", "plain"));
    }

    [Fact]
    public void An_attachment_travels_alone()
    {
        var card = new Attachment { ContentType = "application/vnd.microsoft.card.adaptive" };

        var message = MessageFactory.Attachment(card);

        message.Attachments.ShouldHaveSingleItem().ShouldBeSameAs(card);
        message.Text.ShouldBeNull();
        ((Activity)message).Type.ShouldBe(ActivityTypes.Message);
    }
}
